/**
 * Web addresses as people and programs send them. What is accepted is what it seems to be, to whoever reads it and to
 * whatever opens it: written out in full, with nothing hidden in it.
 */

const full = /^https?:\/\/[^/\\?#]/i;
// The URL parser drops tabs and line breaks ("java\nscript:") and trims controls, so an address that
// holds any of them is not the address it seems to be.
const hidden = /[\s\p{Cc}]/u;

/** Tells whether an address is a full one of http or https, without spaces or controls. */
export function isWebAddress(address: string): boolean {
  return full.test(address) && isAsItSeems(address);
}

/** Tells whether an address of any scheme parses, and holds neither spaces nor controls. */
export function isAsItSeems(address: string): boolean {
  return !hidden.test(address) && parses(address);
}

// Not URL.canParse: browsers before 2023 have none, and this runs on a school's old laptops.
function parses(address: string): boolean {
  try {
    return new URL(address).href !== "";
  } catch {
    return false;
  }
}
