/** A shelf for tests of what is kept. */
import type { Shelf } from "./shelf";

/** Local storage as browsers have it, with room for so many names. */
export class MemoryShelf implements Shelf {
  room = Infinity;
  readonly names = new Map<string, string>();
  get length() {
    return this.names.size;
  }
  key(index: number) {
    return [...this.names.keys()][index] ?? null;
  }
  getItem(name: string) {
    return this.names.get(name) ?? null;
  }
  setItem(name: string, value: string) {
    if (!this.names.has(name) && this.names.size >= this.room)
      throw new DOMException("", "QuotaExceededError");
    this.names.set(name, value);
  }
  removeItem(name: string) {
    this.names.delete(name);
  }
}
