/** Small pieces that every part of the HTML report is made of. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { type Standing, verdictLabel } from "@/lib/claims/verdict";
import { isSourceAddress, shownAddress } from "@/lib/sources/address";
import { meetsMarks } from "@/lib/text/quotation-marks";

/** Each verdict's shape, so that it is told without colour too. */
const shapes: Record<Standing, string> = {
  supported: "●",
  refuted: "◆",
  conflicting_evidence: "◐",
  not_enough_evidence: "○",
  not_checkable: "–",
  undecided: "□",
};

/** A verdict by shape, word and colour. */
export function verdictSign(verdict: Standing | null): Element {
  const standing = verdict ?? "undecided";
  return h("span", { className: ["verdict", standing] }, [
    h("span", { ariaHidden: "true" }, shapes[standing]),
    " ",
    verdictLabel(standing),
  ]);
}

/** A key of the data in words: `self_published` is "self published". */
export function inWords(key: string): string {
  return key.replaceAll("_", " ");
}

const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day of an ISO 8601 date or date-time as it was written, whatever the time zone: "15 December 2017", or no more than its month or year. */
export function dayOf(at: string): Element {
  const [year = "", month, day] = at.slice(0, 10).split("-");
  const moment = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  const known = day === undefined ? months.format(moment) : days.format(moment);
  return h("time", { dateTime: at }, month === undefined ? year : known);
}

/** A date and time, to the minute, in UTC: a report is read anywhere. */
export function moment(at: string | Date): Element {
  const iso = typeof at === "string" ? at : at.toISOString();
  return h("time", { dateTime: iso }, `${days.format(new Date(iso))}, ${iso.slice(11, 16)} UTC`);
}

/**
 * The parts that there are, with dots between them, after a word that leads them in. Each is whole on a line where it has
 * room, and has the dot before it: the style sheet cuts off those that begin a line.
 */
export function dotted(parts: (ElementContent | string | null | false)[], lead = ""): Element {
  const there = parts.filter(
    (part): part is ElementContent | string => part !== null && part !== false && part !== "",
  );
  const facts = there.map((part, at) =>
    at === 0 ? h("span", [lead, part]) : h("span", [h("span", { className: "dot" }, "· "), part]),
  );
  return h(
    "span",
    { className: "facts" },
    facts.flatMap((fact, at) => (at === 0 ? [fact] : [" ", fact])),
  );
}

/** Words before a name. It keeps its own direction, and turns nothing round that stands after it. */
export function by(words: string, name: string): Element {
  return h("span", [words, " ", h("bdi", name)]);
}

/** A quotation that keeps its own direction, between marks that do not meet their like. */
export function quotation(words: string): Element {
  return h("q", { dir: "auto", className: meetsMarks(words) ? "outer" : undefined }, words);
}

/** Words that lead to an address; the words alone where there is none, or none that a source may have. */
export function linked(words: ElementContent | string, address: string | null): ElementContent | string {
  if (address === null || !isSourceAddress(address)) return words;
  return h("a", { href: address, rel: ["noopener", "noreferrer", "nofollow"] }, words);
}

/** An address that leads where it says, readable on paper too. */
export function linkedAddress(address: string): ElementContent | string {
  return linked(h("bdi", { dir: "ltr" }, shownAddress(address)), address);
}

/** Paragraphs of plain text, one for each line that is not blank. */
export function paragraphs(text: string): Element[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => h("p", { dir: "auto" }, line));
}
