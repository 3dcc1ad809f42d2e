/** The last line of a printed article, so that nobody takes the print for all that there is. */

interface PrintNoteProps {
  /** The number of the version that is printed, and of the newest. */
  version: number;
  latest: number;
}

/** Renders the line; it shows on paper alone. */
export function PrintNote({ version, latest }: PrintNoteProps) {
  const which = version === latest ? `version ${version}` : `version ${version} of ${latest}`;
  return (
    <p className="mt-8 hidden border-t border-line pt-3 text-sm text-ink-soft print:block">
      This is the article alone, in {which}. Notes and claims on it are in its report: on the page of the
      article, choose Export.
    </p>
  );
}
