/**
 * The frame: units that stand for the start and the end of a text. With them the edge of a text is surroundings like
 * any other: a deleted last sentence leaves surroundings that meet, and a first sentence is known by standing first.
 */

/** How many units stand for either end; no fewer than a gram has. */
export const FRAME = 8;

/** Noncharacters, which no text interchanges. */
const START = 0xfffe;
const END = 0xffff;

/** Puts the frame around units, on the sides named. */
export function frame(units: Uint16Array, sides: { atStart: boolean; atEnd: boolean }): Uint16Array {
  const lead = sides.atStart ? FRAME : 0;
  const framed = new Uint16Array(lead + units.length + (sides.atEnd ? FRAME : 0));
  framed.fill(START, 0, lead);
  framed.set(units, lead);
  framed.fill(END, lead + units.length);
  return framed;
}
