/** The names of languages, and the tags (BCP 47) that they stand for: people write "English" where the API has "en". */

/** Languages that are offered; any other may be typed. */
export const commonLanguages =
  "ar bn de en es fa fr he hi id it ja ko nl pl pt ru sw th tr uk ur vi zh-Hans zh-Hant".split(" ");

const english = namesIn("en");

/** The English name of a language tag; null where it is none, or names nothing that is known. */
export function languageName(tag: string): string | null {
  return nameIn(english, tag);
}

/** The tag that was meant: of a language by its English name, or of a common one by its own; what is no name as it is. */
export function languageTyped(typed: string): string {
  tagsByName ??= nameAll();
  return tagsByName.get(typed.trim().toLowerCase()) ?? typed.trim();
}

let tagsByName: ReadonlyMap<string, string> | undefined;

const letters = "abcdefghijklmnopqrstuvwxyz".split("");

function nameAll(): ReadonlyMap<string, string> {
  const short = letters.flatMap((first) => letters.map((second) => first + second));
  const named = [
    ...[...short, ...commonLanguages].map((tag) => [nameIn(english, tag), tag] as const),
    ...commonLanguages.map((tag) => [nameIn(namesIn(tag), tag), tag] as const),
  ];
  const tags = new Map<string, string>();
  // The first of a name stays: an old tag, as "iw", has the name of the one that took its place.
  for (const [name, tag] of named) {
    const key = name?.toLowerCase();
    if (key !== undefined && !tags.has(key)) tags.set(key, Intl.getCanonicalLocales(tag)[0] ?? tag);
  }
  return tags;
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: "language", fallback: "none" });
}

function nameIn(names: Intl.DisplayNames, tag: string): string | null {
  try {
    return names.of(tag.trim()) ?? null;
  } catch {
    // Intl answers a malformed tag with a RangeError; half-typed ones are malformed.
    return null;
  }
}
