/** Small pieces that annotations of every kind are made of. */
import type { AnnotationView, PassageView, TargetView } from "@/lib/annotations/view";
import { otherWords, type Report, spanOf } from "../report";

/** What a writer of annotations has at hand. */
export interface Writer {
  report: Report;
  /** From UTF-16 code units to code points. */
  count: (offset: number) => number;
}

/** A person by name, and by an id that stays theirs wherever this Lectern is served; there is no page of theirs to name. */
export function personOf(person: { id: string; name: string }) {
  return { id: `urn:uuid:${person.id}`, type: "Person", name: person.name };
}

export function textBody(value: string, purpose: string) {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/** Says of what a discussion is about who resolved it and when; nothing where it is open. */
export function resolvedOf({ resolved }: Pick<AnnotationView, "resolved">) {
  return resolved ? { "lectern:resolved": { creator: personOf(resolved.by), created: resolved.at } } : {};
}

type Span = NonNullable<ReturnType<typeof spanOf>>;
type Target = Pick<PassageView, "target" | "placement" | "placedBy" | "placings">;

/**
 * A target: the text of the version that the report is on, the words that the passage stands on there, and their position.
 * One that was not found, or may be in several places, has neither: whoever looked for its old words might find others.
 * What it was made on, and where a hand placed it in earlier texts or found it gone, is what it was revised from, newest first.
 */
export function targetOf(writer: Writer, passage: Target) {
  const { document } = writer.report;
  const { placement, placedBy } = passage;
  const span = spanOf(placement);
  const earlier = earlierTargets(writer, passage);
  return {
    ...placeIn(writer, document.version.number),
    ...(span && { selector: selectorsOf(writer, passage, span) }),
    "lectern:placement": placement.state,
    ...(placedBy && { creator: personOf(placedBy), created: placedBy.at }),
    ...(earlier.length === 0 ? {} : { "prov:wasRevisionOf": earlier }),
  };
}

/** Some place in the text of a version; where its number is not known, in the document. */
function placeIn({ report: { origin, document } }: Writer, version: number | null) {
  const { id, lang, sourceUrl } = document;
  const text = `${origin}/api/documents/${id}/text?version=${version}`;
  return {
    type: "SpecificResource",
    source: {
      ...{ id: `${origin}/documents/${id}`, type: "Text", language: lang },
      ...(sourceUrl === null ? {} : { "schema:isBasedOn": sourceUrl }),
    },
    ...(version === null ? {} : { state: { type: "TimeState", cached: text } }),
  };
}

/** How much of the surroundings is told at least, in UTF-16 code units on each side. */
const around = 64;

/** The words that stand on a span; where they and what is around them are as they were marked, all that was kept of that. */
function selectorsOf({ report: { text }, count }: Writer, { target }: Target, { start, end }: Span) {
  const { exact, prefix, suffix } = target.quote;
  const isAsMarked = text.startsWith(prefix + exact + suffix, start - prefix.length);
  const now = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, ""),
    suffix: text.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, ""),
  };
  return [
    quoteSelector(isAsMarked && exact.length === end - start ? target.quote : now),
    { type: "TextPositionSelector", start: count(start), end: count(end) },
  ];
}

function quoteSelector({ exact, prefix, suffix }: TargetView["quote"]) {
  return { type: "TextQuoteSelector", exact, prefix, suffix };
}

/** What a passage stood on before: nothing where it stands on the words it was made on, and no hand ever placed it. */
function earlierTargets(writer: Writer, { target, placement, placedBy, placings }: Target) {
  const isAsMade = spanOf(placement) !== null && otherWords(writer.report, { target, placement }) === null;
  if (isAsMade && placings.length === 0) return [];
  const before = placedBy ? placings.slice(0, -1) : placings;
  const byHand = before.map((placing) => ({
    ...placeIn(writer, placing.version),
    ...(placing.state === "orphan"
      ? { "lectern:placement": placing.state }
      : { selector: quoteSelector(placing.target.quote) }),
    creator: personOf(placing.placedBy),
    created: placing.placedAt,
  }));
  return [...byHand.reverse(), { ...placeIn(writer, null), selector: quoteSelector(target.quote) }];
}
