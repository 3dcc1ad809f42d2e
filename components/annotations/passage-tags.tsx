/** Says by words of a mark in a list that what it was made on is no longer there as it was. */
import { Tag } from "@/components/ui/tag";
import { wordsTag } from "@/lib/annotations/other-words";
import type { PassageView } from "@/lib/annotations/view";

interface PassageTagsProps {
  passages: readonly Pick<PassageView, "placement" | "placedBy" | "placings">[];
}

/**
 * Renders a tag for passages whose words changed, else for those that a person put on other words, and one for those that
 * lost their place; nothing where none did.
 */
export function PassageTags({ passages }: PassageTagsProps) {
  const tag = wordsTag(passages);
  const lost = passages.filter(({ placement: { state } }) => state === "orphan" || state === "ambiguous");
  return (
    <>
      {tag ? (
        <>
          {" "}
          <Tag>{tag}</Tag>
        </>
      ) : null}
      {lost.length > 0 ? (
        <>
          {" "}
          <Tag>{lost.length === passages.length ? "lost its place" : "a passage lost its place"}</Tag>
        </>
      ) : null}
    </>
  );
}
