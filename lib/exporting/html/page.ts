/**
 * The report as one HTML file that needs nothing else: the article with numbered marks, the notes, the claims,
 * the sources in full, and how it was made. Every word goes through a tree and is escaped; no HTML is pasted.
 */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { saysNothing } from "@/lib/annotations/says-nothing";
import type { AnnotationView } from "@/lib/annotations/view";
import type { Body } from "@/lib/richtext/body";
import { bodyHast } from "@/lib/richtext/to-hast";
import { bibliographyEntryOf, bibliographyPartsOf, type EntryPart } from "@/lib/sources/cite";
import type { CslItem } from "@/lib/sources/csl";
import { withWholeDates } from "@/lib/sources/whole-dates";
import { isMorePrivate, type NumberedMark, numberMarks, type Report } from "../report";
import { claimSection, type SourceNumbers } from "./claim";
import { markArticle } from "./marked-article";
import { masthead, splitOpening } from "./masthead";
import { placersOf, sinceThen } from "./passage";
import { style } from "./style";
import { threadSection } from "./thread";
import { by, dotted, linked, moment, quotation } from "./words";

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Writes the whole file. */
export function writeHtml(report: Report): string {
  const { document } = report;
  const page = h("html", { lang: "en" }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "generator", content: "Lectern" }),
      h("title", document.title),
      h("style", style),
    ]),
    h("body", [h("main", bodyOf(report))]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function bodyOf(report: Report): Element[] {
  const { notes, claims } = numberMarks(report);
  const sources = numberSources(report);
  const marks = [...notes, ...claims].map(({ mark }) => mark);
  const { opening, rest } = splitOpening(report);
  const { lang, dir } = report.document;
  return [
    masthead(report, markArticle(opening, marks)),
    h("article", { className: "text", lang, dir }, markArticle(rest, marks)),
    section(
      { title: "Notes", id: "notes" },
      "No notes were made.",
      notes.map((note) => noteEntry(report, note)),
    ),
    section(
      { title: "Claims", id: "claims" },
      "No claims were stated.",
      claims.map((claim) => claimSection(report, claim, sources.numbers)),
    ),
    section({ title: "Sources", id: "sources" }, "No sources were cited.", sourceEntries(sources.items)),
    provenance(report),
  ];
}

function section({ title, id }: { title: string; id: string }, none: string, entries: Element[]): Element {
  return h("section", { id }, [
    h("h2", title),
    ...(entries.length === 0 ? [h("p", { className: "none" }, none)] : entries),
  ]);
}

function noteEntry(
  report: Report,
  { annotation, mark }: { annotation: AnnotationView; mark: NumberedMark },
): Element {
  const since = sinceThen(report, annotation);
  return h("article", { className: "entry", id: mark.anchor }, [
    h("h3", [h("span", { className: "number" }, mark.label), " ", quotation(annotation.target.quote.exact)]),
    h(
      "p",
      { className: "by" },
      dotted([
        h("span", [h("b", h("bdi", annotation.creator.name)), saysNothing(annotation) ? " highlighted" : ""]),
        isMorePrivate(annotation, report.document) && privacyOf(annotation),
        moment(annotation.createdAt),
        ...annotation.tags,
      ]),
    ),
    ...(since.length === 0 ? [] : [h("p", { className: "passage" }, since)]),
    h("div", { dir: "auto" }, annotation.body === null ? [] : bodyHast(annotation.body as Body)),
    ...threadSection(report, annotation),
  ]);
}

function privacyOf({ visibility }: AnnotationView): Element {
  return h("b", { className: "private" }, visibility === "private" ? "private" : "for the group alone");
}

/** Numbers the works cited, each once, in the order in which the claims cite them. */
function numberSources({ claims }: Report): { items: CslItem[]; numbers: SourceNumbers } {
  const entries = new Map<string, { number: number; item: CslItem }>();
  const numbers = new Map<string, number>();
  for (const evidence of claims.flatMap((claim) => claim.evidence)) {
    const item = evidence.source as unknown as CslItem;
    const key = bibliographyEntryOf(item);
    const entry = entries.get(key) ?? { number: entries.size + 1, item };
    entries.set(key, entry);
    numbers.set(evidence.id, entry.number);
  }
  return { items: [...entries.values()].map(({ item }) => item), numbers };
}

function sourceEntries(items: CslItem[]): Element[] {
  if (items.length === 0) return [];
  return [
    h(
      "ol",
      { className: "sources" },
      items.map((item, at) =>
        h(
          "li",
          { id: `source-${at + 1}`, dir: "auto" },
          bibliographyPartsOf(item)
            .flatMap((part) => [" ", partOf(part)])
            .slice(1),
        ),
      ),
    ),
  ];
}

function partOf({ words, href }: EntryPart): ElementContent | string {
  return href === null ? withWholeDates(words) : linked(h("bdi", { dir: "ltr" }, words), href);
}

/** Everyone whose work is in the report, each once. */
function peopleOf(report: Report): string[] {
  const { document, annotations, claims, threads } = report;
  const passages = [...annotations, ...claims.flatMap((claim) => claim.passages)];
  const people = [
    document.creator,
    ...passages.flatMap((passage) => placersOf(report, passage)),
    ...[...annotations, ...claims].map(({ creator }) => creator),
    ...claims.flatMap(({ evidence }) => evidence.map(({ addedBy }) => addedBy)),
    ...claims.flatMap(({ evidence }) =>
      evidence.flatMap(({ history }) => history.map(({ replacedBy }) => replacedBy)),
    ),
    ...claims.flatMap(({ assessments }) => assessments.map(({ reviewer }) => reviewer)),
    ...claims.flatMap(({ decisions }) => decisions.map(({ decidedBy }) => decidedBy)),
    ...claims.flatMap(({ history }) => history.map(({ replacedBy }) => replacedBy)),
    ...[...threads.values()].flat().flatMap(({ author }) => author ?? []),
    ...[...annotations, ...claims].flatMap(({ resolved }) => resolved?.by ?? []),
  ];
  return [...new Map(people.map(({ id, name }) => [id, name])).values()];
}

function provenance(report: Report): Element {
  const { version, creator, group, createdAt, id } = report.document;
  const facts: [string, (Element | string)[]][] = [
    ["Document", [h("a", { href: `${report.origin}/documents/${id}` }, `${report.origin}/documents/${id}`)]],
    [
      "Version",
      [`${version.number}, of `, moment(version.createdAt), `, ${version.length} UTF-16 code units`],
    ],
    ["SHA-256 of its text", [h("code", version.sha256)]],
    [
      "Brought in",
      [moment(createdAt), " ", by("by", creator.name), ...(group ? [" ", by("for", group.name)] : [])],
    ],
    ["People", peopleOf(report).flatMap((name, at) => [at === 0 ? "" : ", ", h("bdi", name)])],
    ["Exported", [moment(report.exportedAt), " by Lectern"]],
  ];
  const rows = facts.map(([term, value]) => h("div", [h("dt", term), h("dd", value)]));
  return h("section", { id: "made" }, [h("h2", "How it was made"), h("dl", rows)]);
}
