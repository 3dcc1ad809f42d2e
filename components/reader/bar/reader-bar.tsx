/** The bar over the reader: where I am, the claims by verdict, the filter, the ways on. */
import Link from "next/link";
import { documentHome } from "@/components/documents/document-trail";
import { Bar } from "@/components/ui/bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { DocumentView } from "@/lib/documents/view";
import { ConfirmButton } from "./confirm-button";
import { ExportPanel, exportPanelId } from "./export-panel";
import { FilterButton } from "./filter-button";
import { KeysButton } from "./keys-button";
import { LostButton } from "./lost-button";
import { MoreMenu } from "./more-menu";
import { Tally } from "./tally";

interface ReaderBarProps {
  document: DocumentView;
  isSignedIn: boolean;
  /** The account menu, or the way to sign in. */
  account?: React.ReactNode;
}

/** What waits for a person; on a phone the pills at its foot lead there. */
const barButton =
  "min-h-8 rounded-md px-1.5 text-sm font-medium whitespace-nowrap text-accent max-wide:hidden hover:bg-wash pointer-coarse:min-h-11";

/** Renders the bar. Without a script it still leads to the claims and the export. */
export function ReaderBar({ document, isSignedIn, account }: ReaderBarProps) {
  const { id, title, visibility } = document;
  return (
    <Bar
      breadcrumb={<Breadcrumbs trail={[documentHome(document), { label: title }]} />}
      middle={
        <>
          <Tally />
          <FilterButton />
          <ConfirmButton className={barButton} />
          <LostButton className={barButton} />
        </>
      }
      end={
        <>
          <span className="flex items-center gap-3 text-sm font-medium text-ink-soft max-wide:hidden">
            <Link
              className="hover:text-ink hover:underline"
              href={`/documents/${id}/claims`}
              prefetch={false}
            >
              Claims
            </Link>
            <button
              type="button"
              className="min-h-6 hover:text-ink hover:underline"
              popoverTarget={exportPanelId}
            >
              Export
            </button>
            <KeysButton />
          </span>
          <ExportPanel documentId={id} asksForPrivate={isSignedIn && visibility !== "private"} />
          <MoreMenu documentId={id} />
          {account}
        </>
      }
    />
  );
}
