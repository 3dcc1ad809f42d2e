/** Says over an article that it is an earlier state of its text, and leads to the present one. */
import type { DocumentView } from "@/lib/documents/view";

interface EarlierVersionProps {
  current: DocumentView;
  /** The number of the version that is shown. */
  version: number;
}

/** Renders the notice. */
export function EarlierVersion({ current, version }: EarlierVersionProps) {
  const address = `/documents/${current.id}`;
  const now = current.version.number;
  return (
    <p
      role="note"
      className="mb-6 flex flex-wrap gap-x-4 gap-y-1 border-y border-line bg-wash px-3 py-2 text-sm print:hidden"
    >
      <span>
        This is version {version} of {now}. Its marks stand where they stood then; it cannot be worked on.
      </span>
      <a className="font-medium text-accent underline" href={address}>
        Read version {now}
      </a>
      <a className="font-medium text-accent underline" href={`${address}/compare?from=${version}&to=${now}`}>
        See what changed
      </a>
    </p>
  );
}
