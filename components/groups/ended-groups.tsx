/** The groups that were ended and can be restored, by whoever was in charge of them. */
import { DeletedEntry } from "@/components/deleted/deleted-entry";
import type { ListedGroup } from "@/lib/groups/view";
import { kindAndSize } from "./role-words";

/** Renders the list, the latest first. */
export function EndedGroups({ groups }: { groups: readonly ListedGroup[] }) {
  return (
    <ol className="border-t border-line">
      {groups.map(({ id, name, kind, memberCount, deletion }) =>
        deletion ? (
          <DeletedEntry key={id} deletion={deletion} path={`/api/groups/${id}`} name={name} fate="Ended">
            <h3 className="font-serif text-lg font-medium wrap-anywhere">
              <bdi>{name}</bdi>
            </h3>
            <p className="text-sm text-ink-soft">{kindAndSize({ kind, memberCount })}</p>
          </DeletedEntry>
        ) : null,
      )}
    </ol>
  );
}
