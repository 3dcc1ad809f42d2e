/** Narrowing a document's claims: links, so that they work without a script and can be sent to someone. */
import Link from "next/link";
import { type Progress, progresses as stageNames } from "@/lib/claims/progress";
import { type Standing, standings } from "@/lib/claims/verdict";
import type { ClaimView } from "@/lib/claims/view";
import { VerdictSign } from "./verdict";
import { progresses } from "./words";

/** What the list is narrowed to; null for all. */
export interface ClaimNarrowing {
  verdict: Standing | null;
  progress: Progress | null;
}

interface ClaimFilterProps {
  documentId: string;
  claims: readonly ClaimView[];
  narrowing: ClaimNarrowing;
}

const linkStyle =
  "flex min-h-8 items-center gap-1.5 rounded-md px-2 whitespace-nowrap hover:bg-wash aria-[current]:bg-wash aria-[current]:font-semibold pointer-coarse:min-h-11 max-sm:focus-visible:-outline-offset-2";

/** Where there is little room the row is scrolled sideways; that there is more shows where it is cut off, at the edge of the screen. */
const rowStyle =
  "flex flex-wrap max-sm:-mx-5 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-5 max-sm:[scrollbar-width:none]";

/** Renders a link for each verdict and each progress that there is, with how many claims have it. */
export function ClaimFilter({ documentId, claims, narrowing }: ClaimFilterProps) {
  const path = `/documents/${documentId}/claims`;
  const present = standings.filter((standing) => countOf(claims, { verdict: standing, progress: null }) > 0);
  const stages = stageNames.filter((stage) => countOf(claims, { verdict: null, progress: stage }) > 0);
  return (
    <nav aria-label="Narrow the list" className="mt-4 mb-6 -ms-2 text-sm">
      <ul className={rowStyle}>
        <li>
          <Link
            className={linkStyle}
            href={path}
            prefetch={false}
            aria-current={isWhole(narrowing) ? "page" : undefined}
          >
            All <Count of={claims.length} />
          </Link>
        </li>
        {present.map((verdict) => (
          <li key={verdict}>
            <Link
              className={linkStyle}
              href={`${path}?verdict=${verdict}`}
              prefetch={false}
              aria-current={narrowing.verdict === verdict ? "page" : undefined}
            >
              <VerdictSign verdict={verdict} /> <Count of={countOf(claims, { verdict, progress: null })} />
            </Link>
          </li>
        ))}
      </ul>
      <ul className={`${rowStyle} text-ink-soft`}>
        {stages.map((progress) => (
          <li key={progress}>
            <Link
              className={linkStyle}
              href={`${path}?progress=${progress}`}
              prefetch={false}
              aria-current={narrowing.progress === progress ? "page" : undefined}
            >
              {progresses[progress]} <Count of={countOf(claims, { verdict: null, progress })} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ of: count }: { of: number }) {
  return <span className="font-normal text-ink-soft tabular-nums">{count}</span>;
}

/** Reads what an address asks for; what it names that there is not is passed over. */
export function narrowingOf(query: Record<string, string | string[] | undefined>): ClaimNarrowing {
  return {
    verdict: standings.find((standing) => standing === query.verdict) ?? null,
    progress: stageNames.find((stage) => stage === query.progress) ?? null,
  };
}

/** Keeps the claims that an address asks for. */
export function narrowed(claims: readonly ClaimView[], { verdict, progress }: ClaimNarrowing): ClaimView[] {
  return claims.filter((claim) => {
    const standing = claim.verdict ?? "undecided";
    return (verdict === null || standing === verdict) && (progress === null || claim.progress === progress);
  });
}

function countOf(claims: readonly ClaimView[], narrowing: ClaimNarrowing): number {
  return narrowed(claims, narrowing).length;
}

function isWhole({ verdict, progress }: ClaimNarrowing): boolean {
  return verdict === null && progress === null;
}
