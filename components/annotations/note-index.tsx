/** A document's notes as a plain list, each leading to its passage: for whoever reads without the margin. */
import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { saysNothing } from "@/lib/annotations/says-nothing";
import type { AnnotationView } from "@/lib/annotations/view";
import { PassageTags } from "./passage-tags";

interface NoteIndexProps {
  documentId: string;
  annotations: readonly AnnotationView[];
}

/** Renders the notes in the order given, each with the words it stands on. */
export function NoteIndex({ documentId, annotations }: NoteIndexProps) {
  return (
    <ul className="border-b border-line">
      {annotations.map(
        ({ id, creator, bodyText, target, placement, placedBy, placings, tags, visibility }) => (
          <li key={id} className="relative border-t border-line py-3 hover:bg-wash">
            <p className="text-sm text-ink-soft">
              <Link
                className="font-semibold text-ink after:absolute after:inset-0"
                href={`/documents/${documentId}#annotation-${id}`}
                prefetch={false}
              >
                <bdi>{creator.name}</bdi>
              </Link>
              {saysNothing({ bodyText, tags }) ? " highlighted" : null}
              {tags.length > 0 ? (
                <>
                  {" "}
                  · <bdi>{tags.join(", ")}</bdi>
                </>
              ) : null}
              <PassageTags passages={[{ placement, placedBy, placings }]} />
              {visibility === "private" ? (
                <>
                  {" "}
                  <Tag>only you</Tag>
                </>
              ) : null}
            </p>
            <p className="line-clamp-2 font-serif text-ink-soft">
              <q className="[unicode-bidi:plaintext]">{target.quote.exact}</q>
            </p>
            {bodyText === "" ? null : (
              <p className="line-clamp-4 wrap-anywhere whitespace-pre-line">{bodyText}</p>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
