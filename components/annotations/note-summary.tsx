/** A note at a glance: who, when, the first of its words. In focus it shows all but its words, which open-note.tsx renders. */
import type { CardEntry } from "@/components/ui/card-entry";
import { Fact, Facts } from "@/components/ui/facts";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { saysNothing } from "@/lib/annotations/says-nothing";
import type { WordsTag } from "@/lib/annotations/other-words";
import type { AnnotationView } from "@/lib/annotations/view";

interface NoteSummaryProps {
  annotation: AnnotationView;
  /** What is said of the words it stands on where they are others than those it was made on. */
  wordsTag?: WordsTag | null;
  isOpen: boolean;
  /** Whether the reader began to write something here and left it. */
  hasDraft?: boolean;
  entry: CardEntry;
}

/** Renders a note's first lines; a bare highlight is only its maker's name. */
export function NoteSummary({
  annotation,
  wordsTag = null,
  isOpen,
  hasDraft = false,
  entry,
}: NoteSummaryProps) {
  const { creator, createdAt, bodyText, tags, resolved } = annotation;
  const states = [
    annotation.visibility === "private" && "only you",
    wordsTag,
    hasDraft && !isOpen && "draft",
    resolved && "resolved",
  ].filter((state) => typeof state === "string");
  const isBare = saysNothing(annotation);
  return (
    <>
      <Facts>
        <Fact isFirst>
          <a {...entry} className={`card-entry ${isBare && !isOpen ? "" : "font-semibold text-ink"}`}>
            <bdi>{creator.name}</bdi>
          </a>
          {isBare ? " highlighted" : null}
        </Fact>
        <Fact>
          <Time at={createdAt} />
        </Fact>
        {[...states, ...tags].map((tag, place) => (
          <Fact key={place} isTag>
            <Tag>{tag}</Tag>
          </Fact>
        ))}
      </Facts>
      {isOpen || bodyText === "" ? null : (
        <p className="mt-0.5 line-clamp-3 wrap-anywhere [unicode-bidi:plaintext]">{bodyText}</p>
      )}
      {isOpen ? null : <ReplyCount count={annotation.commentCount} />}
    </>
  );
}

/** Says how many replies there are; nothing when there are none. */
export function ReplyCount({ count }: { count: number }) {
  if (count === 0) return null;
  return <p className="mt-0.5 text-sm text-ink-soft">{count === 1 ? "1 reply" : `${count} replies`}</p>;
}
