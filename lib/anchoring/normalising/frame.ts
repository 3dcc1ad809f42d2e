/**
 * The frame: units that stand for the start and the end of a text. With them the edge of a text is surroundings like
 * any other: a deleted last sentence leaves surroundings that meet, and a first sentence is known by standing first.
 */

/** How many units stand for either end; no fewer than a gram has. */
export const FRAME = 8;

/**
 * The first of the noncharacters used, all distinct, so that the frame agrees with itself in one way only. No text
 * holds them once it is normalised: there they are written in two units (typography.ts).
 */
const START = 0xfdd0;
const END = START + FRAME;

/** Puts the frame around units, on the sides named. */
export function frame(units: Uint16Array, sides: { atStart: boolean; atEnd: boolean }): Uint16Array {
  const lead = sides.atStart ? FRAME : 0;
  const framed = new Uint16Array(lead + units.length + (sides.atEnd ? FRAME : 0));
  framed.set(units, lead);
  for (let i = 0; i < lead; i++) framed[i] = START + i;
  for (let i = lead + units.length; i < framed.length; i++) framed[i] = END + i - lead - units.length;
  return framed;
}

/** Tells whether a unit belongs to a frame. */
export function isFraming(unit: number): boolean {
  return unit >= START && unit < END + FRAME;
}
