/** The demonstration's people: one click, and one is signed in as one of them. */
import { roleLabel, roleMay } from "@/components/groups/role-words";
import { Avatar } from "@/components/ui/avatar";
import type { Role } from "@/lib/groups/role";

interface DemoPeopleProps {
  people: readonly { id: string; name: string; role: Role | null }[];
  next: string;
}

/** Renders each person as a button; a plain form, without JavaScript. */
export function DemoPeople({ people, next }: DemoPeopleProps) {
  return (
    <form method="post" action="/api/auth/callback/demo">
      <input type="hidden" name="callbackUrl" value={next} />
      <ul className="divide-y divide-line border-y border-line">
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <button
              type="submit"
              name="person"
              value={id}
              className="flex min-h-11 w-full items-center gap-3 px-1 text-start hover:bg-wash"
            >
              <Avatar name={name} seed={id} named />
              <span className="py-1.5">
                {name}
                {role === null ? null : (
                  <span className="block text-sm text-ink-soft">
                    {roleLabel(role)}: {roleMay(role)}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
