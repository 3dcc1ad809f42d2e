/** The documents that were deleted and can be restored. */
import { DeletedEntry } from "@/components/deleted/deleted-entry";
import type { ListedDocument } from "@/lib/documents/view";

/** Renders the list, the latest first; an empty one is the caller's to explain. */
export function DeletedDocuments({ documents }: { documents: readonly ListedDocument[] }) {
  return (
    <ol className="border-t border-line">
      {documents.map(({ id, title, lang, group, deletion }) =>
        deletion ? (
          <DeletedEntry key={id} deletion={deletion} path={`/api/documents/${id}`} name={title}>
            <h2
              lang={lang === "und" ? undefined : lang}
              className="font-serif text-lg font-medium wrap-anywhere"
            >
              <bdi>{title}</bdi>
            </h2>
            {group ? (
              <p className="text-sm text-ink-soft">
                <bdi>{group.name}</bdi>
              </p>
            ) : null}
          </DeletedEntry>
        ) : null,
      )}
    </ol>
  );
}
