/**
 * The keys of formats that were pressed in the plain box, before the editor had come: each is a press at a place in the
 * words, and means there what it would have meant in the editor.
 */
import type { Editor } from "@tiptap/core";
import { positionOf } from "./editor-schema";
import type { EarlyFormat, TextSelection } from "./surface";

type Mark = EarlyFormat["mark"];

interface Meant {
  /** The stretches that have a format, in code units. */
  stretches: (TextSelection & { mark: Mark })[];
  /** The formats in which one goes on writing. */
  going: Mark[];
}

/**
 * Reads what the presses mean, with the caret at `caret` by now: on selected words, a format for those; at a caret, one
 * that begins or ends there.
 */
export function meaningOf(presses: readonly EarlyFormat[], caret: number): Meant {
  const stretches: Meant["stretches"] = [];
  const begun = new Map<Mark, number>();
  for (const { mark, start, end } of presses) {
    const from = begun.get(mark);
    if (start < end) stretches.push({ mark, start, end });
    else if (from === undefined) begun.set(mark, start);
    else {
      stretches.push({ mark, start: from, end: start });
      begun.delete(mark);
    }
  }
  for (const [mark, from] of begun) stretches.push({ mark, start: from, end: caret });
  return { stretches: stretches.filter(({ start, end }) => start < end), going: [...begun.keys()] };
}

/** Does in the editor, which has just taken over `text`, what was pressed before; what is selected stays so. */
export function applyEarlyFormats(editor: Editor, text: string, presses: readonly EarlyFormat[]): void {
  if (presses.length === 0) return;
  const { from, to } = editor.state.selection;
  const { stretches, going } = meaningOf(presses, offsetOf(text, to));
  for (const { mark, start, end } of stretches) {
    const selection = { from: positionOf(text, start), to: positionOf(text, end) };
    editor.chain().setTextSelection(selection).toggleMark(mark).run();
  }
  editor.commands.setTextSelection({ from, to });
  for (const mark of going) editor.commands.setMark(mark);
}

/** Finds the offset into the text that `positionOf` puts at a position of the editor's document. */
function offsetOf(text: string, position: number): number {
  let offset = text.length;
  while (offset > 0 && positionOf(text, offset) > position) offset -= 1;
  return offset;
}
