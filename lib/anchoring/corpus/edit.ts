/**
 * An edit of the corpus: what an editor may do to one passage, with what is then true of it. An edit that a passage does
 * not lend itself to (no digit to transpose) gives null.
 */
import type { Language } from "./language";
import type { Choices } from "./random";
import type { Splice } from "./splice";

export interface Scene {
  text: string;
  language: Language;
  choices: Choices;
  passage: { start: number; end: number };
}

/** What became of the passage: its words kept, changed, gone, or standing twice with the same surroundings. */
export interface Edit {
  outcome: "kept" | "changed" | "deleted" | "doubled";
  /** Splices inside the passage: they belong to it. */
  inside: Splice[];
  /** Splices elsewhere. */
  outside: Splice[];
  /** The place in `outside` where a relocated passage was put in: index of the splice. */
  relocatedTo?: number;
  /** Units of the relocated passage at the end of that splice, where it was changed. */
  relocated?: number;
  /** Units of that splice after the passage, where it was put in with what was around it. */
  followedBy?: number;
}

export type MakeEdit = (scene: Scene) => Edit | null;

export const untouched: MakeEdit = () => ({ outcome: "kept", inside: [], outside: [] });

/** An edit of the passage's own words; null where it changes nothing. */
export function changed(inside: Splice[]): Edit | null {
  return inside.length > 0 ? { outcome: "changed", inside, outside: [] } : null;
}
