/** A person as a small disc with initials. The hue is always the same for the same `seed`, and white reads on all of them. */

interface AvatarProps {
  name: string;
  /** What never changes about them, as a rule their id; the name when left out. */
  seed?: string;
  /** Whether the name stands beside the disc already, so that it need not be read twice. */
  named?: boolean;
}

/** How many hues base.css knows as `--person-N`. */
const hueCount = 10;

/** Renders initials on a disc of 26 px. */
export function Avatar({ name, seed = name, named = false }: AvatarProps) {
  return (
    <span className="avatar" data-hue={hueOf(seed)} title={named ? undefined : name}>
      <span aria-hidden="true">{initials(name)}</span>
      {named ? null : <span className="sr-only">{name}</span>}
    </span>
  );
}

/** Takes the first letters of the first and the last word; of a name without spaces in CJK, its last two signs. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? "";
  if (words.length === 1 && /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(first)) {
    return graphemes(first).slice(-2).join("");
  }
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return ((graphemes(first)[0] ?? "?") + (graphemes(last)[0] ?? "")).toLocaleUpperCase("en");
}

function graphemes(word: string): string[] {
  // Everybody's disc is on every page: an older browser takes a letter without its marks.
  if (!("Segmenter" in Intl)) return Array.from(word);
  return Array.from(
    new Intl.Segmenter("en", { granularity: "grapheme" }).segment(word),
    (part) => part.segment,
  );
}

function hueOf(seed: string): number {
  let sum = 0;
  for (const sign of seed) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum % hueCount;
}
