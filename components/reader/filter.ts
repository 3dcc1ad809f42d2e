/**
 * What of the margin is shown. A filter has four facets; a mark is shown when every facet that names
 * anything names something of it. It is kept in the page's address (`?verdict=refuted&person=ID`).
 */
import { type Standing, standings } from "@/lib/claims/verdict";
import { isBare, type Mark } from "./mark";

export const markKinds = ["claim", "note", "highlight"] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Filter {
  verdicts: readonly Standing[];
  kinds: readonly MarkKind[];
  /** Ids. */
  people: readonly string[];
  tags: readonly string[];
}

export const noFilter: Filter = { verdicts: [], kinds: [], people: [], tags: [] };

const facets = ["verdicts", "kinds", "people", "tags"] as const satisfies (keyof Filter)[];
export type Facet = (typeof facets)[number];
const parameterOf: Record<Facet, string> = {
  verdicts: "verdict",
  kinds: "kind",
  people: "person",
  tags: "tag",
};

/** Reads a filter from an address's query; verdicts and kinds there are not are passed over. */
export function filterOfQuery(query: URLSearchParams): Filter {
  const all = (facet: Facet) =>
    [...new Set(query.getAll(parameterOf[facet]))].filter((value) => value !== "");
  return {
    verdicts: standings.filter((standing) => all("verdicts").includes(standing)),
    kinds: markKinds.filter((kind) => all("kinds").includes(kind)),
    people: all("people"),
    tags: all("tags"),
  };
}

/** Writes a filter into a query, leaving the query's other parameters as they are. */
export function queryWithFilter(query: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const facet of facets) {
    next.delete(parameterOf[facet]);
    for (const value of filter[facet]) next.append(parameterOf[facet], value);
  }
  return next;
}

/** Adds a value to a facet, or takes it away when it is there. */
export function toggled<F extends Facet>(filter: Filter, facet: F, value: Filter[F][number]): Filter {
  const values: readonly string[] = filter[facet];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return { ...filter, [facet]: next };
}

/** Tells whether a filter hides anything at all. */
export function isFiltering(filter: Filter): boolean {
  return facets.some((facet) => filter[facet].length > 0);
}

/** Tells whether a mark is shown. */
export function passes(filter: Filter, mark: Mark): boolean {
  return (
    admits(filter.kinds, [kindOf(mark)]) &&
    admits(filter.verdicts, mark.kind === "claim" ? [mark.claim.verdict ?? "undecided"] : []) &&
    admits(
      filter.people,
      peopleOf(mark).map(({ id }) => id),
    ) &&
    admits(filter.tags, tagsOf(mark))
  );
}

function admits(wanted: readonly string[], had: readonly string[]): boolean {
  return wanted.length === 0 || had.some((value) => wanted.includes(value));
}

/** A claim, a note, or a highlight without words. */
export function kindOf(mark: Mark): MarkKind {
  if (mark.kind === "claim") return "claim";
  return isBare(mark.annotation) ? "highlight" : "note";
}

/** Everyone who had a hand in a mark: who made it, put evidence to it, assessed or decided it. */
export function peopleOf(mark: Mark): { id: string; name: string }[] {
  if (mark.kind === "annotation") return [mark.annotation.creator];
  const { creator, evidence, assessments, decisions } = mark.claim;
  return [
    creator,
    ...evidence.map((each) => each.addedBy),
    ...assessments.map((each) => each.reviewer),
    ...decisions.map((each) => each.decidedBy),
  ];
}

/** An annotation's tags; a claim has none. */
export function tagsOf(mark: Mark): readonly string[] {
  return mark.kind === "annotation" ? mark.annotation.tags : [];
}

/** How many claims there are of each standing, only those that there are, in the palette's order. */
export function tallyOf(marks: Iterable<Mark>): { standing: Standing; count: number }[] {
  const counts = new Map<Standing, number>();
  for (const mark of marks) {
    if (mark.kind !== "claim") continue;
    const standing = mark.claim.verdict ?? "undecided";
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return standings.flatMap((standing) => {
    const count = counts.get(standing);
    return count === undefined ? [] : [{ standing, count }];
  });
}
