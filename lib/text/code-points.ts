/**
 * From UTF-16 code units, which count inside Lectern, to Unicode code points, which the Web Annotation data
 * model counts in (section 4.2.4).
 */

/** Makes the function that turns an offset in code units into one in code points; linear once, then logarithmic. */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    if (isLead(text.charCodeAt(at)) && isTrail(text.charCodeAt(at + 1))) pairs.push(at);
  }
  return (offset) => offset - countBelow(pairs, offset - 1);
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: number[], limit: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
