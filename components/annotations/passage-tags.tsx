/** Says by words of a mark in a list that what it was made on is no longer there as it was. */
import { Tag } from "@/components/ui/tag";
import type { PassageView } from "@/lib/annotations/view";

/** Renders a tag for passages whose words changed, and one for those that lost their place; nothing where none did. */
export function PassageTags({ passages }: { passages: readonly Pick<PassageView, "placement">[] }) {
  const changed = passages.filter(({ placement }) => placement.state === "changed");
  const lost = passages.filter(({ placement: { state } }) => state === "orphan" || state === "ambiguous");
  return (
    <>
      {changed.length > 0 ? (
        <>
          {" "}
          <Tag>changed</Tag>
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
