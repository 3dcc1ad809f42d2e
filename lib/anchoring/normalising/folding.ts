/**
 * Folding: one pass over a composed text that sets its white space, quotes and dashes in one style. White space is one
 * blank, or none in a script set solid; a dash is a hyphen, and the blanks on both its sides go with it, but a blank on
 * one side alone stays, so that "fell -5" and "fell - 5" differ.
 */

import {
  DASH,
  FOLDED,
  foldingOf,
  isLongDash,
  isSetSolid,
  PLAIN,
  QUOTE,
  SPACE,
  treatments,
} from "./typography";
import { UnitWriter } from "./unit-writer";

/** Folded units, each with the stretch of the text it stands for; null when unit i is simply unit i of the text. */
export interface Folded {
  units: Uint16Array;
  starts: Int32Array | null;
  ends: Int32Array | null;
}

const BLANK = 0x20;
const APOSTROPHE = 0x27;
const QUOTATION = 0x22;
const HYPHEN = 0x2d;
const MINUS = 0x2212;
/** Hyphens a typewriter sets for one dash. */
const MOST_HYPHENS = 3;
/** Guillemets, which French parts from the words between them by a blank. */
const OPENING = 0xab;
const CLOSING = 0xbb;
const WORD = /^[\p{L}\p{M}\p{N}]$/u;
const BRACKET = /^[\p{Ps}\p{Pd}]$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{Nd}$/u;

/** Folds the typography of a text; linear. */
export function foldTypography(text: string): Folded {
  return new Folding(text).run();
}

class Folding {
  readonly #text: string;
  readonly #writer: UnitWriter;
  #isIdentity = true;
  /** The run of white space not yet written; -1 when there is none. */
  #spaceStart = -1;
  #spaceEnd = -1;
  /** The last unit of the text that was no white space. */
  #previous = 0;
  /** Where the last guillemet that opens ends; -1 before any. */
  #opened = -1;

  constructor(text: string) {
    this.#text = text;
    this.#writer = new UnitWriter(text.length);
  }

  run(): Folded {
    const text = this.#text;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const treatment = treatments[unit];
      if (treatment === PLAIN) {
        if (this.#spaceStart >= 0) this.#writeSpace(unit);
        this.#writer.write(unit, i, i + 1);
        this.#previous = unit;
      } else if (treatment === SPACE) this.#holdSpace(unit, i);
      else if (treatment === QUOTE) i = this.#writeQuote(unit, i) - 1;
      else if (treatment === DASH) i = this.#writeDashes(i) - 1;
      else if (treatment === FOLDED) this.#writeFolded(unit, i);
    }
    if (this.#spaceStart >= 0) this.#writeSpace(BLANK);
    const written = this.#writer.written();
    return this.#isIdentity ? { units: written.units, starts: null, ends: null } : written;
  }

  #holdSpace(unit: number, at: number): void {
    if (unit !== BLANK || this.#spaceStart >= 0) this.#isIdentity = false;
    if (this.#spaceStart < 0) this.#spaceStart = at;
    this.#spaceEnd = at + 1;
  }

  /** Writes the held run as one blank, unless a script set solid makes it a matter of layout. */
  #writeSpace(next: number): void {
    const start = this.#spaceStart;
    this.#spaceStart = -1;
    if (isSetSolid(next) || isSetSolid(this.#previous) || this.#opened === start) this.#isIdentity = false;
    else this.#writer.write(BLANK, start, this.#spaceEnd);
  }

  #writeFolded(unit: number, at: number): void {
    if (unit === OPENING && this.#mayOpen()) this.#opened = at + 1;
    else if (unit === CLOSING && !WORD.test(String.fromCharCode(this.#text.charCodeAt(at + 1))))
      this.#spaceStart = -1;
    if (this.#spaceStart >= 0) this.#writeSpace(unit);
    this.#isIdentity = false;
    this.#previous = unit;
    const replacement = foldingOf(unit);
    for (let i = 0; i < replacement.length; i++) this.#writer.write(replacement.charCodeAt(i), at, at + 1);
  }

  /** Tells whether a guillemet that comes next opens, as in French: in German, where it closes, it is behind a word. */
  #mayOpen(): boolean {
    return this.#spaceStart >= 0 || this.#previous === 0 || BRACKET.test(String.fromCharCode(this.#previous));
  }

  /** Writes a single quote, or two of one kind as the double quote they stand for; gives where to read on. */
  #writeQuote(unit: number, at: number): number {
    if (this.#spaceStart >= 0) this.#writeSpace(unit);
    const isDouble = this.#text.charCodeAt(at + 1) === unit;
    const end = isDouble ? at + 2 : at + 1;
    if (isDouble || unit !== APOSTROPHE) this.#isIdentity = false;
    this.#writer.write(isDouble ? QUOTATION : APOSTROPHE, at, end);
    this.#previous = unit;
    return end;
  }

  /** Writes a run of dashes, with or without the blanks beside it; gives where to read on. */
  #writeDashes(at: number): number {
    const run = this.#readDashes(at);
    const isWhole = run.end - at === 1 || this.#standsForOne(at, run);
    if (this.#spaceStart >= 0 && run.next > run.end && isWhole && !this.#isBesideDash(run)) {
      this.#spaceStart = -1;
      this.#isIdentity = false;
    } else run.next = run.end;
    if (this.#spaceStart >= 0) this.#writeSpace(HYPHEN);
    if (isWhole) this.#writeHyphen(at, run.end);
    else for (let i = at; i < run.end; i++) this.#writeHyphen(i, i + 1);
    return run.next;
  }

  #writeHyphen(start: number, end: number): void {
    if (end > start + 1 || this.#text.charCodeAt(start) !== HYPHEN) this.#isIdentity = false;
    this.#writer.write(HYPHEN, start, end);
    this.#previous = HYPHEN;
  }

  #readDashes(at: number): DashRun {
    const text = this.#text;
    let end = at + 1;
    while (treatments[text.charCodeAt(end)] === DASH) end++;
    let next = end;
    while (treatments[text.charCodeAt(next)] === SPACE) next++;
    return { end, next };
  }

  /**
   * Tells whether a run is one dash: long ones in a row, or hyphens set for one, between letters or between blanks.
   * Where a digit may follow, or a minus is among them, each may be a sign.
   */
  #standsForOne(at: number, run: DashRun): boolean {
    const text = this.#text;
    const dashes = Array.from(text.slice(at, Math.min(run.end, at + MOST_HYPHENS + 1)), (dash) =>
      dash.charCodeAt(0),
    );
    if (isLongDash(dashes[0] ?? 0) && this.#isAllLong(at, run.end)) return true;
    if (run.end - at > MOST_HYPHENS || dashes.includes(MINUS)) return false;
    const after = String.fromCharCode(text.charCodeAt(run.next));
    // A blank beside a script set solid is none.
    const isAfterBlank = this.#spaceStart >= 0 && !isSetSolid(this.#previous);
    const isBeforeBlank = run.next > run.end && !isSetSolid(text.charCodeAt(run.next));
    if (isAfterBlank !== isBeforeBlank || this.#isBesideDash(run) || DIGIT.test(after)) return false;
    return isAfterBlank || (LETTER.test(after) && LETTER.test(String.fromCharCode(this.#previous)));
  }

  #isAllLong(from: number, to: number): boolean {
    while (from < to && isLongDash(this.#text.charCodeAt(from))) from++;
    return from === to;
  }

  /** Tells whether only blanks part a run from another dash. */
  #isBesideDash({ next }: DashRun): boolean {
    return treatments[this.#previous] === DASH || treatments[this.#text.charCodeAt(next)] === DASH;
  }
}

/** Where a run of dashes ends, and where the white space after it does. */
interface DashRun {
  end: number;
  next: number;
}
