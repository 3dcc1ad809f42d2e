/**
 * A writing surface: where the words go in, plain or rich. Both kinds take the same props, so that the
 * plain one can stand in until the rich one is there.
 */

import type { Body } from "@/lib/richtext/body";

/** A stretch of the plain text, in UTF-16 code units; where it is empty, the place of the caret. */
export interface TextSelection {
  start: number;
  end: number;
}

/** A press of a format's keys in the plain surface, which has no formats, on what was selected then. */
export interface EarlyFormat extends TextSelection {
  mark: "bold" | "italic" | "code";
}

export interface SurfaceProps {
  /** What the field is called; it is the surface's accessible name. */
  label: string;
  body: Body;
  /** Grows when `body` changed otherwise than by typing here: then it is shown anew. */
  generation: number;
  placeholder: string | undefined;
  isReadOnly: boolean;
  /** The id of the element that says what is wrong, if anything is. */
  describedBy: string | undefined;
  /** What is selected at first, with the focus on it; null to leave the focus where it is. */
  selection: TextSelection | null;
  onChange: (body: Body) => void;
  onSubmit: () => void;
  onCancel: (() => void) | undefined;
}

export interface RichSurfaceProps extends SurfaceProps {
  /** What was pressed in the plain surface before it, in the order of the presses. */
  formats?: readonly EarlyFormat[];
}

/** The box that both surfaces fill, without its corners. */
export const surfaceStyle =
  "block w-full min-h-22 max-h-96 overflow-y-auto bg-sheet px-3 py-2 text-ink leading-normal pointer-coarse:text-[1rem] " +
  "outline-none aria-readonly:bg-wash aria-readonly:text-ink-soft read-only:[&:is(textarea)]:bg-wash";

/** The strip above a surface, of one height with tools in it and without, so that nothing jumps when they come. */
export const toolbarSpaceStyle = "min-h-[2.3125rem] border-b border-line pointer-coarse:min-h-[3.0625rem]";

/** The frame around a surface and its toolbar; the focus ring is drawn on it, not on its parts. */
export const frameStyle =
  "overflow-clip rounded-md border border-edge bg-sheet has-[[data-surface]:focus-visible]:outline-2 " +
  "has-[[data-surface]:focus-visible]:outline-focus";
