/** Taking the report away: in which format, and whether with one's own private notes. Works without a script. */
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";

/** The id of the panel, a popover: whatever opens it is a way to it. */
export const exportPanelId = "export";

interface ExportPanelProps {
  documentId: string;
  /** Whether the reader can have notes that are more private than the document. */
  asksForPrivate: boolean;
}

/** Renders the panel, which Escape or a press outside closes; the browser saves what it is answered. */
export function ExportPanel({ documentId, asksForPrivate }: ExportPanelProps) {
  const path = `/api/documents/${documentId}/export`;
  return (
    <div
      id={exportPanelId}
      popover="auto"
      role="dialog"
      aria-label="Export"
      className="fixed inset-x-auto end-4 top-12 bottom-auto w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-sheet p-4 text-ink shadow-high"
    >
      <form method="get" action={`${path}/html`}>
        <p className="mb-3 text-sm text-ink-soft">
          The article with its claims, sources and notes: as a page to read anywhere, or as W3C annotations,
          for other tools.
        </p>
        {asksForPrivate ? (
          <div className="mb-3">
            <Checkbox name="private" value="include" label="With my private notes" />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary">
            Web page
          </Button>
          <Button type="submit" formAction={`${path}/jsonld`}>
            JSON-LD
          </Button>
        </div>
      </form>
    </div>
  );
}
