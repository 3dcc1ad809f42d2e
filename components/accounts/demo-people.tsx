/** The demonstration's people: one click, and one is signed in as one of them. */
import { Avatar } from "@/components/ui/avatar";

interface DemoPeopleProps {
  people: readonly { id: string; name: string }[];
  next: string;
}

/** Renders each person as a button; a plain form, without JavaScript. */
export function DemoPeople({ people, next }: DemoPeopleProps) {
  return (
    <form method="post" action="/api/auth/callback/demo">
      <input type="hidden" name="callbackUrl" value={next} />
      <ul className="divide-y divide-line border-y border-line">
        {people.map(({ id, name }) => (
          <li key={id}>
            <button
              type="submit"
              name="person"
              value={id}
              className="flex min-h-11 w-full items-center gap-3 px-1 text-start hover:bg-wash"
            >
              <Avatar name={name} seed={id} named />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
