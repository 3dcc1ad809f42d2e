/**
 * Normalising: the text as its words alone, with the way back. Two printings of the same words normalise to the same
 * units, and every unit knows which stretch of the original it stands for, so a place found here is exact there.
 * Units before the last one may merge or vanish, never change order.
 */

import { DASH, FOLDED, foldingOf, INVISIBLE, isSetSolid, PLAIN, SPACE, treatments } from "./typography";

export interface Normalised {
  /** UTF-16 code units of the normalised text. */
  units: Uint16Array;
  /** For each unit, where the original it stands for starts and ends; null when unit i is simply original unit i. */
  starts: Int32Array | null;
  ends: Int32Array | null;
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

/** A code point with the marks that may compose with it, or one that canonical composition alone may replace. */
const CLUSTER = /[^][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]+|[^\0-\u02ff]/gu;

/** Normalises a text in one pass; linear. */
export function normalise(text: string): Normalised {
  if (text.normalize("NFC") === text) return new Folding(text).run();
  const composed = compose(text);
  const folded = new Folding(composed.text).run();
  const { starts, ends } = folded;
  const length = folded.units.length;
  return {
    units: folded.units,
    starts: Int32Array.from({ length }, (_, i) => composed.starts[starts ? (starts[i] ?? 0) : i] ?? 0),
    ends: Int32Array.from({ length }, (_, i) => composed.ends[ends ? (ends[i] ?? 1) - 1 : i] ?? 0),
  };
}

/** Gives the index of the first normalised unit that starts at or after an original offset. */
export function normalisedIndex(normalised: Normalised, offset: number): number {
  const { units, starts } = normalised;
  if (!starts) return Math.min(Math.max(offset, 0), units.length);
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the original offsets a stretch of at least one normalised unit stands for. */
export function originalSpan(
  normalised: Normalised,
  start: number,
  end: number,
): { start: number; end: number } {
  const { starts, ends } = normalised;
  return { start: starts ? (starts[start] ?? 0) : start, end: ends ? (ends[end - 1] ?? 0) : end };
}

function compose(text: string): { text: string; starts: number[]; ends: number[] } {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let copied = 0;
  const copyUntil = (offset: number) => {
    pieces.push(text.slice(copied, offset));
    for (; copied < offset; copied++) {
      starts.push(copied);
      ends.push(copied + 1);
    }
  };
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const whole = cluster.normalize("NFC");
    if (whole === cluster) continue;
    copyUntil(index);
    pieces.push(whole);
    copied = index + cluster.length;
    for (let i = 0; i < whole.length; i++) {
      starts.push(index);
      ends.push(copied);
    }
  }
  copyUntil(text.length);
  return { text: pieces.join(""), starts, ends };
}

/** One pass of folding typography over composed text. */
class Folding {
  readonly #text: string;
  #units: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;
  #isIdentity = true;
  /** The run of white space not yet written; -1 when there is none. */
  #spaceStart = -1;
  #spaceEnd = -1;
  /** The last unit of the text that was not left out. */
  #previous = 0;

  constructor(text: string) {
    this.#text = text;
    this.#units = new Uint16Array(text.length);
    this.#starts = new Int32Array(text.length);
    this.#ends = new Int32Array(text.length);
  }

  run(): Normalised {
    const text = this.#text;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const treatment = treatments[unit];
      if (treatment === PLAIN) {
        if (this.#spaceStart >= 0) this.#writeSpace(unit);
        this.#write(unit, i, i + 1);
        this.#previous = unit;
      } else if (treatment === SPACE) this.#holdSpace(unit, i);
      else if (treatment === FOLDED) this.#writeFolded(unit, i);
      else if (treatment === DASH) i = this.#writeDash(i) - 1;
      else if (treatment === INVISIBLE) this.#isIdentity = false;
    }
    if (this.#spaceStart >= 0) this.#writeSpace(BLANK);
    if (this.#isIdentity) return { units: this.#units, starts: null, ends: null };
    const length = this.#length;
    return {
      units: this.#units.slice(0, length),
      starts: this.#starts.slice(0, length),
      ends: this.#ends.slice(0, length),
    };
  }

  #write(unit: number, start: number, end: number): void {
    const at = this.#length++;
    this.#units[at] = unit;
    this.#starts[at] = start;
    this.#ends[at] = end;
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
    if (isSetSolid(next) || isSetSolid(this.#previous)) this.#isIdentity = false;
    else this.#write(BLANK, start, this.#spaceEnd);
  }

  #writeFolded(unit: number, at: number): void {
    if (this.#spaceStart >= 0) this.#writeSpace(unit);
    this.#isIdentity = false;
    this.#previous = unit;
    const replacement = foldingOf(unit);
    this.#makeRoom(replacement.length + this.#text.length - at);
    for (let i = 0; i < replacement.length; i++) this.#write(replacement.charCodeAt(i), at, at + 1);
  }

  /** Writes a run of dashes as one hyphen; "a -- b", "a – b" and "a—b" become alike, "-5" keeps the blank before. */
  #writeDash(at: number): number {
    let end = at + 1;
    let isSpaced = false;
    let next = end;
    for (; next < this.#text.length; next++) {
      const treatment = treatments[this.#text.charCodeAt(next)];
      if (treatment === SPACE) isSpaced = true;
      else if (treatment === DASH) {
        end = next + 1;
        isSpaced = false;
      } else if (treatment !== INVISIBLE) break;
    }
    if (this.#spaceStart >= 0 && isSpaced) this.#spaceStart = -1;
    else next = end;
    if (this.#spaceStart >= 0) this.#writeSpace(HYPHEN);
    if (next > at + 1 || this.#text.charCodeAt(at) !== HYPHEN) this.#isIdentity = false;
    this.#write(HYPHEN, at, end);
    this.#previous = HYPHEN;
    return next;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#units.length) return;
    const capacity = Math.max(needed, this.#units.length * 2);
    const grow = <T extends Uint16Array | Int32Array>(from: T, into: T): T => {
      into.set(from);
      return into;
    };
    this.#units = grow(this.#units, new Uint16Array(capacity));
    this.#starts = grow(this.#starts, new Int32Array(capacity));
    this.#ends = grow(this.#ends, new Int32Array(capacity));
  }
}
