/** What a piece of evidence cites: the source's own words, and the source in one line. */
import type { EvidenceView } from "@/lib/claims/view";
import { withWholeDates } from "@/lib/sources/whole-dates";
import { relations, tiers } from "./words";

/** Renders the words; nothing where none are quoted. */
export function SourceWords({ quote }: Pick<EvidenceView, "quote">) {
  if (quote === null) return null;
  return <q className="font-serif whitespace-pre-line [unicode-bidi:plaintext]">{quote}</q>;
}

interface CitationProps {
  cited: Pick<EvidenceView, "citation" | "url" | "locator" | "tier" | "relation">;
  /** Who added it; left out where that is said elsewhere. */
  by?: { name: string };
}

/** Names the source and how it was judged for this claim. */
export function Citation({ cited, by }: CitationProps) {
  const { url, locator, tier, relation } = cited;
  const citation = withWholeDates(cited.citation);
  const judged = [tier && tiers[tier], relation && relations[relation]].filter(Boolean).join(", ");
  return (
    <cite className="block text-ink-soft not-italic">
      {url === null ? (
        <bdi>{citation}</bdi>
      ) : (
        <a
          className="hover:text-ink hover:underline"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          <bdi>{citation}</bdi>
        </a>
      )}
      {locator === null ? null : (
        <>
          , <bdi>{locator}</bdi>
        </>
      )}
      {judged === "" ? "" : ` · ${judged}`}
      {by ? (
        <>
          {" "}
          · added by <bdi>{by.name}</bdi>
        </>
      ) : null}
    </cite>
  );
}
