/** How the library is narrowed: by whose documents they are, and by words in their title and text. Works without JavaScript. */
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { libraryPath, type LibraryQuery, type Scope } from "./library-query";

const scopes: readonly { scope: Scope | undefined; label: string }[] = [
  { scope: undefined, label: "All" },
  { scope: "mine", label: "Mine" },
  { scope: "groups", label: "My groups’" },
  { scope: "public", label: "Public" },
  { scope: "deleted", label: "Deleted" },
];

/** Renders the search, and for someone signed in the scopes. */
export function LibraryNav({ query, hasScopes }: { query: LibraryQuery; hasScopes: boolean }) {
  const looksThrough = query.scope === "deleted" ? "Search titles" : "Search titles and texts";
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      {hasScopes ? <Scopes {...query} /> : null}
      <search className="min-w-0 flex-1 basis-64 wide:max-w-80">
        <form action="/" method="get" className="flex gap-2">
          {query.scope ? <input type="hidden" name="scope" value={query.scope} /> : null}
          <input
            type="search"
            name="q"
            defaultValue={query.q}
            maxLength={200}
            aria-label={looksThrough}
            placeholder={looksThrough}
            className="control min-w-0"
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
    </div>
  );
}

function Scopes({ scope: current, q }: LibraryQuery) {
  return (
    <nav aria-label="Whose documents" className="-ms-2">
      <ul className="flex flex-wrap gap-x-1">
        {scopes.map(({ scope, label }) => (
          <li key={label}>
            <Link
              href={libraryPath({ scope, q })}
              aria-current={scope === current ? "page" : undefined}
              className="inline-flex min-h-9 items-center rounded-md px-2 text-ink-soft underline-offset-[0.4em] hover:bg-wash hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 pointer-coarse:min-h-11"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
