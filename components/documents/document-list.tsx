/** Documents in a list, set like a table of contents: the title, and under it what tells it from the next. */
import Link from "next/link";
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { ClaimTally as Tally } from "@/lib/claims/verdict";
import type { DocumentView } from "@/lib/documents/view";
import { ClaimTally } from "./claim-tally";
import { visibilityLabel } from "./visibility";
import { publishedDay } from "./published-day";

interface DocumentListProps {
  documents: readonly DocumentView[];
  /** By document; one that is not in it has no claims. */
  tallies: ReadonlyMap<string, Tally>;
  /** What the page says already of all of them. */
  leavesOut?: "group" | "visibility";
  /** The level of the titles among the page's headings; the second when left out. */
  heading?: "h2" | "h3";
}

/** Renders the list; an empty one is the caller's to explain. */
export function DocumentList({ documents, tallies, leavesOut, heading: Heading = "h2" }: DocumentListProps) {
  return (
    <ol className="border-t border-line">
      {documents.map((document) => (
        <li
          key={document.id}
          className="relative grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 border-b border-line py-4 wide:grid-cols-[minmax(0,1fr)_auto_7rem]"
        >
          <Heading
            dir={document.dir}
            // From right to left it begins above its facts, and not above how long ago it came.
            className="col-span-2 font-serif text-lg font-medium wrap-anywhere wide:rtl:col-span-1"
          >
            <Link
              href={`/documents/${document.id}`}
              lang={document.lang === "und" ? undefined : document.lang}
              className="underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              <bdi>{document.title}</bdi>
            </Link>
          </Heading>
          <p className="text-sm text-ink-soft max-wide:order-1 wide:col-start-3 wide:text-end">
            <span className="sr-only">Imported </span>
            <Time at={document.createdAt} />
          </p>
          <Facts dir={document.dir}>{factsOf(document, leavesOut)}</Facts>
          <ClaimTally tally={tallies.get(document.id)} />
        </li>
      ))}
    </ol>
  );
}

function factsOf(document: DocumentView, leavesOut: DocumentListProps["leavesOut"]): string[] {
  const { byline, publisher, publishedAt, group, visibility } = document;
  const inGroup = leavesOut === "group" ? null : (group?.name ?? null);
  // What its group alone may read says so by the group's name, here or over the whole list.
  const isTold = leavesOut === "visibility" || visibility === "group";
  const facts = [
    publisher ?? byline,
    publishedAt === null ? null : publishedDay(publishedAt).replaceAll(" ", "\u00a0"),
    inGroup,
    isTold ? null : visibilityLabel(visibility),
  ];
  return facts.filter((fact) => fact !== null);
}

/** Sets short facts in one line, parted by points, which begin no line; each keeps its own direction of writing. */
function Facts({ dir, children }: { dir: DocumentView["dir"]; children: readonly string[] }): ReactNode {
  return (
    <p dir={dir} className="text-sm text-ink-soft wrap-anywhere max-wide:col-span-2">
      {children.map((fact, at) => (
        <span key={fact}>
          <bdi>{fact}</bdi>
          {at < children.length - 1 ? <span aria-hidden="true">&nbsp;· </span> : null}
        </span>
      ))}
    </p>
  );
}
