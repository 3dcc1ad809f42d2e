/** The presses of formats' keys (early-formats.ts) follow the words they were meant for, while these are typed on. */
import type { EarlyFormat } from "./surface";

/** What was pressed so far. */
export interface Pressed {
  /** The generation of the text that it was pressed in. */
  generation: number;
  /** The text that its offsets count in. */
  text: string;
  formats: readonly EarlyFormat[];
}

/** Puts presses where their words stand in the text as it is next; those whose words are gone are none any more. */
export function movedTo(next: string, { generation, text, formats }: Pressed): Pressed {
  const most = Math.min(text.length, next.length);
  let before = 0;
  while (before < most && text[before] === next[before]) before += 1;
  let after = 0;
  while (after < most - before && text.at(-1 - after) === next.at(-1 - after)) after += 1;
  // What is written just where selected words begin or end is none of them; at a caret, it is what the press was for.
  const move = (offset: number, isBeginning: boolean) => {
    if (offset < before || (offset === before && !isBeginning)) return offset;
    return offset >= text.length - after ? offset + next.length - text.length : before;
  };
  const moved = formats.map(({ mark, start, end }) => ({
    mark,
    start: move(start, start < end),
    end: move(end, false),
  }));
  const isLeft = ({ start, end }: EarlyFormat, at: number) =>
    start < end || formats[at]?.start === formats[at]?.end;
  return { generation, text: next, formats: moved.filter(isLeft) };
}
