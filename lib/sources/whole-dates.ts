/** Dates of citations on a page: a line does not end within one. As data they have the spaces that everybody searches for. */

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const date = new RegExp(`(?:c\\. )?(?:(?:\\d{1,2} )?(?:${months.join("|")}) )?\\b\\d{1,4}(?: BC)?`, "gu");

/** Puts no-break spaces into the dates that stand in words, such as "15 December 2017", "May 2014" or "c. 44 BC". */
export function withWholeDates(words: string): string {
  return words.replace(date, (whole) => whole.replaceAll(" ", "\u00a0"));
}
