/** The groups somebody is in. */
import Link from "next/link";
import type { GroupView } from "@/lib/groups/view";
import { aRole, kindAndSize } from "./role-words";

/** Renders the list; an empty one is the caller's to explain. */
export function GroupList({ groups }: { groups: readonly GroupView[] }) {
  return (
    <ul className="border-t border-line">
      {groups.map(({ id, name, kind, role, memberCount }) => (
        <li key={id} className="relative border-b border-line py-4">
          <h2 className="font-serif text-lg font-medium wrap-anywhere">
            <Link
              href={`/groups/${id}`}
              className="underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">
            {kindAndSize({ kind, memberCount })}
            {role ? ` · you are ${aRole(role)}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
