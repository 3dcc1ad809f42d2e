/**
 * Passages: the words that an annotation or a claim was made on. A target that someone sends is checked
 * here against the text, before anything is stored: an anchor never lies, not even at first.
 */
import { describe } from "@/lib/anchoring/anchor";
import { etagOf } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { accept, type Result, refuse } from "@/lib/result";
import { findQuote } from "./find-quote";
import type { TargetInput } from "./input";
import type { PassageView, PlacementView, PlacingView, TargetView } from "./view";

interface Span {
  start: number;
  end: number;
}

const isElsewhere = refuse(
  "conflict",
  "The quote and the position name different words. Select the passage again.",
);
const isAbsent = refuse(
  "conflict",
  "These words are not in the text. It may have changed since you selected them.",
);
const isRepeated = refuse(
  "conflict",
  "These words stand in several places. Say which with a position, or with the words before and after.",
);

/** Tells whether a quote's surroundings are those of a span; white space at their ends does not count. */
function isSurrounded(
  text: string,
  span: Span,
  quote: { prefix?: string | undefined; suffix?: string | undefined },
) {
  const prefix = quote.prefix?.trim() ?? "";
  const suffix = quote.suffix?.trim() ?? "";
  const before = text.slice(Math.max(0, span.start - prefix.length - 1000), span.start).trimEnd();
  const after = text.slice(span.end, span.end + suffix.length + 1000).trimStart();
  return before.endsWith(prefix) && after.startsWith(suffix);
}

function onlyPlaceOf(text: string, quote: NonNullable<TargetInput["quote"]>): Result<Span> {
  const [only, another] = findQuote(text, quote);
  if (!only) return isAbsent;
  return another ? isRepeated : accept(only);
}

function invalidPosition(message: string) {
  return refuse("invalid", "This position is not a passage of the text.", {
    fields: [{ path: "target.position", message }],
  });
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

function checkPosition(text: string, span: Span, quote: TargetInput["quote"]): Result<Span> {
  if (span.end > text.length) return invalidPosition(`must end within the text's ${text.length} code units`);
  if (splitsCharacter(text, span.start) || splitsCharacter(text, span.end)) {
    return invalidPosition("must not part a surrogate pair");
  }
  if (text.slice(span.start, span.end).trim() === "")
    return invalidPosition("must hold more than white space");
  if (!quote) return accept(span);
  const agrees = text.slice(span.start, span.end) === quote.exact && isSurrounded(text, span, quote);
  return agrees ? accept(span) : isElsewhere;
}

/** A target with all its selectors, as it is stored. Offsets are UTF-16 code units. */
export interface LocatedTarget {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Describes a span of the text by its words, their surroundings and its position. */
export function describeSpan(text: string, span: Span): LocatedTarget {
  const { quote, position } = describe(text, span);
  return { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, ...position };
}

/**
 * Checks a target against the text it was made on. Refuses `conflict` where the words are not there, stand
 * in several places, or are not at the position given; `invalid` where the position is no passage.
 */
export function locateTarget(text: string, target: TargetInput): Result<LocatedTarget> {
  if (target.position) {
    const span = checkPosition(text, target.position, target.quote);
    return span.ok ? accept(describeSpan(text, span.value)) : span;
  }
  if (!target.quote) return refuse("invalid", "A target needs a quote or a position.");
  const span = onlyPlaceOf(text, target.quote);
  return span.ok ? accept(describeSpan(text, span.value)) : span;
}

/** The rows of a passage made on a version: itself, and its placement there. */
export function passageData(
  version: { id: string; documentId: string },
  target: LocatedTarget,
  position = 0,
) {
  return {
    id: newId(),
    documentId: version.documentId,
    versionId: version.id,
    position,
    ...target,
    placements: {
      create: { versionId: version.id, state: "exact" as const, start: target.start, end: target.end },
    },
  };
}

/** A passage's row with its placement in one version, and its placings by hand up to that, oldest first. */
export interface PassageRow extends LocatedTarget {
  id: string;
  placements: {
    state: PlacementView["state"];
    start: number | null;
    end: number | null;
    similarity: number | null;
    candidates: unknown;
    placedAt: Date;
    placedBy?: { id: string; name: string } | null;
  }[];
  placings: {
    state: PlacementView["state"];
    target: unknown;
    confirmed: boolean | null;
    placedAt: Date;
    placedBy: { id: string; name: string };
    version: { number: number };
  }[];
}

type PlacementRow = PassageRow["placements"][number];

/** Where a passage stands in the version its placement was fetched for; an orphan where none is known. */
export function viewPlacement(row: PlacementRow | undefined): PlacementView {
  if (!row || row.state === "orphan") return { state: "orphan" };
  if (row.state === "ambiguous") return { state: "ambiguous", candidates: (row.candidates ?? []) as Span[] };
  if (row.start === null || row.end === null) return { state: "orphan" };
  const span = { start: row.start, end: row.end };
  if (row.state === "changed") return { state: "changed", ...span, similarity: row.similarity ?? 0 };
  return { state: row.state, ...span };
}

/** Who placed a passage by hand, and when, which is also what tells one placing from the next. */
function viewHand(row: PlacementRow | undefined): PassageView["placedBy"] {
  if (!row?.placedBy) return null;
  const at = row.placedAt.toISOString();
  return { ...row.placedBy, at, etag: etagOf(at) };
}

function viewPlacing({ version, target, placedAt, ...row }: PassageRow["placings"][number]): PlacingView {
  const said = {
    ...{ version: version.number, confirmed: row.confirmed },
    ...{ placedBy: row.placedBy, placedAt: placedAt.toISOString() },
  };
  if (row.state === "orphan") return { ...said, state: "orphan", target: target as TargetView | null };
  const state = row.state === "changed" ? "changed" : "moved";
  return { ...said, state, target: target as TargetView };
}

export function viewPassage(row: PassageRow): PassageView {
  const placement = row.placements[0];
  const { exact, prefix, suffix, start, end } = row;
  return {
    id: row.id,
    target: { quote: { exact, prefix, suffix }, position: { start, end } },
    placement: viewPlacement(placement),
    placedBy: viewHand(placement),
    placings: row.placings.map(viewPlacing),
  };
}
