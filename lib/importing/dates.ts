/**
 * Dates as sources write them. What leaves here is an ISO 8601 date, or date and time, no more
 * precise than the source was: "15 December 2017" does not become a midnight somewhere.
 */

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WRITTEN_DATES = [
  new RegExp(String.raw`${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$`, "iu"),
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${MONTH},?\s+(?<year>\d{4})$`, "iu"),
  /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u,
  /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/u,
];

/** UTF-16 code units beyond which a line is prose and its date part of the story. */
const LONGEST_LINE = 80;

const YEAR_OR_MONTH = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const ISO_DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?$/iu;

/** Reads an ISO 8601 date, or date and time; null when it is neither, or names no real day. */
export function isoDate(written: string): string | null {
  const text = written.trim();
  const date = ISO_DATE.exec(text);
  if (date) return realDay(date[1], date[2], date[3]);
  const parts = ISO_DATE_TIME.exec(text);
  const day = parts && realDay(parts[1], parts[2], parts[3]);
  if (!day || !parts[4]) return null;
  const zone = parts[5]?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2") ?? "";
  const moment = `${day}T${parts[4]}${zone}`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}

/** Reads when something was published: as `isoDate` does, or no more than its year or month, as "2017" or "2017-12". */
export function publicationDate(written: string): string | null {
  const text = written.trim();
  return YEAR_OR_MONTH.test(text) ? text : isoDate(text);
}

/** Reads the date at the end of a short line such as "Updated: December 15, 2017"; null when there is none. */
export function dateAtEnd(line: string): string | null {
  return partDateAtEnd(line)?.date ?? null;
}

/** Parts a short line into the date at its end and what stands before it; null when there is no date. */
export function partDateAtEnd(line: string): { before: string; date: string } | null {
  if (line.length > LONGEST_LINE) return null;
  for (const pattern of WRITTEN_DATES) {
    const found = pattern.exec(line.trim());
    if (!found) continue;
    const { year, month = "", day } = found.groups ?? {};
    const date = realDay(year, monthNumber(month), day);
    return date === null ? null : { before: line.trim().slice(0, found.index).trim(), date };
  }
  return null;
}

function monthNumber(written: string): string {
  const named = MONTHS.findIndex((month) => month.startsWith(written.toLowerCase().slice(0, 3)));
  return named < 0 ? written : String(named + 1);
}

function realDay(year = "", month = "", day = ""): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March: only a day that comes back unchanged is real.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
