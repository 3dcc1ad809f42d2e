/** A document's versions: each immutable, told by its number and by the hash of its text. */
import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import type { VersionEntry } from "@/lib/versions/view";

interface VersionListProps {
  documentId: string;
  /** Newest first. */
  versions: readonly VersionEntry[];
  /** The number of the current one. */
  current: number;
}

/** Renders the list. */
export function VersionList({ documentId, versions, current }: VersionListProps) {
  return (
    <ol className="border-t border-line">
      {versions.map(({ id, number, createdAt, creator, length, sha256 }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p>
              <Link
                href={
                  number === current
                    ? `/documents/${documentId}`
                    : `/documents/${documentId}?version=${String(number)}`
                }
                className="font-serif text-lg font-medium underline-offset-4 hover:underline"
              >
                Version {number}
              </Link>
              {number === current ? <span className="text-ink-soft"> · current</span> : null}
            </p>
            <p className="text-sm text-ink-soft">
              <Time at={createdAt} /> by <bdi>{creator?.name ?? "someone whose account is gone"}</bdi> ·{" "}
              {length.toLocaleString("en")} characters
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <span className="text-ink-soft">
              SHA-256 <code title={sha256}>{sha256.slice(0, 12)}</code>
            </span>
            <CopyButton text={sha256} label="Copy" tone="quiet" />
            {number > 1 ? (
              <Link
                href={`/documents/${documentId}/compare?from=${String(number - 1)}&to=${String(number)}`}
                className="font-medium text-accent underline-offset-2 hover:underline"
              >
                Compare with version {number - 1}
              </Link>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
