/** What was deleted in one document, each with its words and what it was on. */
import type { DeletedView } from "@/lib/deleted/view";
import { inOneLine } from "@/lib/text/article";
import { shortened } from "@/lib/text/plain-text";
import { DeletedEntry } from "./deleted-entry";

/** The most UTF-16 code units of what tells one entry from the others. */
const longestName = 60;

/** Renders the list, the latest first; an empty one is the caller's to explain. */
export function DeletedList({ items }: { items: readonly DeletedView[] }) {
  return (
    <ol className="border-t border-line">
      {items.map((item) => (
        <DeletedEntry
          key={item.id}
          deletion={item.deletion}
          path={`${addresses[item.kind]}/${item.id}`}
          name={shortened(inOneLine(item.words || item.about), longestName)}
        >
          <h2 className="text-sm font-semibold text-ink-soft">{nameOf(item)}</h2>
          {item.words === "" ? null : (
            <p className="line-clamp-4 font-serif text-lg leading-snug wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
              {item.words}
            </p>
          )}
          <p className="mt-1 line-clamp-2 text-ink-soft">
            on <q className="font-serif [unicode-bidi:plaintext]">{item.about}</q>
          </p>
        </DeletedEntry>
      ))}
    </ol>
  );
}

const addresses: Record<DeletedView["kind"], string> = {
  annotation: "/api/annotations",
  claim: "/api/claims",
  evidence: "/api/evidence",
  comment: "/api/comments",
};

function nameOf({ kind, words }: DeletedView): string {
  if (kind === "annotation") return words === "" ? "Highlight" : "Note";
  return { claim: "Claim", evidence: "Source", comment: "Comment" }[kind];
}
