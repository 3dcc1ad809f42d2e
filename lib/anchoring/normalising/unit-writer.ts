/** A growing row of units, each with the stretch of a text it stands for, in UTF-16 code units. */
export class UnitWriter {
  #units: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  /** Makes room for as many units as the text most likely comes to. */
  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  write(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    const at = this.#length++;
    this.#units[at] = unit;
    this.#starts[at] = start;
    this.#ends[at] = end;
  }

  /** Gives what was written. */
  written(): { units: Uint16Array; starts: Int32Array; ends: Int32Array } {
    const length = this.#length;
    return {
      units: this.#units.slice(0, length),
      starts: this.#starts.slice(0, length),
      ends: this.#ends.slice(0, length),
    };
  }

  #grow(): void {
    const capacity = 2 * this.#units.length + 8;
    const grow = <T extends Uint16Array | Int32Array>(from: T, into: T): T => {
      into.set(from);
      return into;
    };
    this.#units = grow(this.#units, new Uint16Array(capacity));
    this.#starts = grow(this.#starts, new Int32Array(capacity));
    this.#ends = grow(this.#ends, new Int32Array(capacity));
  }
}
