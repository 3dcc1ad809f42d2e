/** A version as the list of a document's versions answers it, and a new one before it is saved. */
import { z } from "zod";
import { type DocumentRow, VersionView, viewVersion } from "@/lib/documents/view";
import { etagOf } from "@/lib/http/etag";
import { PlacementSummary } from "@/lib/placements/view";

export const VersionEntry = VersionView.extend({
  etag: z.string(),
  /** Null when their account is gone. */
  creator: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type VersionEntry = z.infer<typeof VersionEntry>;

/** How everything would come through a new text, and whether that is the current one to the letter. */
export const VersionPreview = PlacementSummary.extend({ unchanged: z.boolean() });
export type VersionPreview = z.infer<typeof VersionPreview>;

/** Presents a version with who made it. It never changes, so it has one revision. */
export function viewVersionEntry(
  row: DocumentRow["versions"][number],
  creator: VersionEntry["creator"],
): VersionEntry {
  return { ...viewVersion(row), etag: etagOf(1), creator };
}
