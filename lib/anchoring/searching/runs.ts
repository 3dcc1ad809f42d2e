/** Runs: how far a text goes on beside an offset as the old one did beside one of its own, unit for unit. */

/** An offset of the old surroundings. */
interface Old {
  units: Uint16Array;
  at: number;
}

/** Counts the units before an offset of the text that are as before one of the old. */
export function runBefore(text: Uint16Array, offset: number, { units, at }: Old): number {
  let run = 0;
  while (run < at && run < offset && units[at - run - 1] === text[offset - run - 1]) run++;
  return run;
}

/** Counts the units after an offset of the text that are as after one of the old. */
export function runAfter(text: Uint16Array, offset: number, { units, at }: Old): number {
  let run = 0;
  while (at + run < units.length && offset + run < text.length && units[at + run] === text[offset + run])
    run++;
  return run;
}
