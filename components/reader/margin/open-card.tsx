"use client";
/** What a card shows once it is open: the note's thread or the claim's work, and what stands on the same words. */
import { LesserAct } from "@/components/ui/lesser-row";
import OpenNote from "@/components/annotations/open-note";
import OpenClaim from "@/components/claims/open-claim";
import { hasSameWords } from "@/lib/anchoring/target";
import type { PassageView } from "@/lib/annotations/view";
import { cutAtWord } from "@/lib/text/cut-at-word";
import { announce } from "@/components/ui/toast-store";
import { ChangedPassages } from "../placing/changed-passages";
import { ConfirmedPassages } from "../placing/confirmed-passages";
import { enterCard, focusMark, showPassage } from "../focus";
import { hasPlace, type Mark, mayPlace, passagesOf } from "../mark";
import { spansTouching } from "../article/marks-at";
import { beginWriting, remove } from "../make";
import { beginExtending, beginPlacing } from "../placing/place-by-hand";
import { sayGone } from "../placing/say-gone";
import { SelectingLine } from "../placing/selecting-line";
import { useReader, useReaderStore } from "../reader-context";
import { amendAnnotation, amendClaim, putAnnotation, putClaim } from "../views";

interface OpenCardProps {
  mark: Mark;
  /** Called with whether the card holds long work and wants more width. */
  onLong: (isLong: boolean) => void;
}

/** Renders the open part of a card, below its summary. */
export default function OpenCard({ mark, onLong }: OpenCardProps) {
  const store = useReaderStore();
  const { viewer, document } = store.setting;
  const isForGroup = mark.kind === "annotation" && mark.annotation.visibility === "group";
  const groupName = isForGroup || document.can.addressGroup ? (document.group?.name ?? null) : null;
  const common = {
    viewer,
    more: <LesserActs mark={mark} />,
    onLong,
    onDelete: () => void remove(store, mark.key),
  };
  return (
    <>
      <ChangedPassages mark={mark} />
      <ConfirmedPassages mark={mark} />
      {mark.kind === "claim" ? (
        <OpenClaim
          {...common}
          claim={mark.claim}
          onClaim={(claim) => putClaim(store, claim)}
          onChange={(change) => amendClaim(store, mark.claim.id, change)}
        />
      ) : (
        <OpenNote
          {...common}
          annotation={mark.annotation}
          groupName={groupName}
          documentVisibility={document.visibility}
          onAnnotation={(annotation) => putAnnotation(store, annotation)}
          onChange={(change) => amendAnnotation(store, mark.annotation.id, change)}
        />
      )}
      <AlsoHere mark={mark} />
    </>
  );
}

/** Renders what is done less often with a mark. */
function LesserActs({ mark }: { mark: Mark }) {
  const store = useReaderStore();
  const { document } = store.setting;
  const isUnsaved = useReader((state) => state.unsaved.has(mark.key));
  const placing = useReader((state) => (state.placing?.key === mark.key ? state.placing : null));
  const mayExtend = mark.kind === "claim" && mark.claim.can.edit && !isUnsaved;
  const placeable = isUnsaved || document.version.number === 1 ? null : placeableOf(mark);
  const [first] = mark.spans;
  return (
    <>
      {mark.kind === "annotation" && first && document.can.contribute ? (
        <LesserAct label="Make a claim" onClick={() => beginWriting(store, "claim", first)} />
      ) : null}
      {placeable && placing?.passageId === placeable.id ? (
        <Selecting>Now select where it belongs.</Selecting>
      ) : placeable ? (
        <>
          <LesserAct label="Place elsewhere" onClick={() => beginPlacing(store, mark, placeable)} />
          <LesserAct label="Say it is gone" onClick={() => void sayGone(store, mark, placeable)} />
        </>
      ) : null}
      {placing?.passageId === null ? (
        <Selecting>Now select the words that also make this claim.</Selecting>
      ) : mayExtend ? (
        <LesserAct label="Add passage" onClick={() => beginExtending(store, mark.key)} />
      ) : null}
      <GoToPassage mark={mark} />
      <LesserAct label="Copy link" onClick={() => void copyAddress(mark)} />
    </>
  );
}

/** Leads from a card to the words it is about; nothing where those have no place. */
function GoToPassage({ mark }: { mark: Mark }) {
  const store = useReaderStore();
  if (!hasPlace(mark)) return null;
  const go = () => {
    showPassage(store, mark.key);
    store.read().page?.root.focus({ preventScroll: true });
  };
  return <LesserAct label="Go to passage" onClick={go} />;
}

/**
 * The passage that its maker may put elsewhere, or call gone, though it was found: only a person can tell that it was
 * found wrongly. Null where that is offered beside what changed, and for a claim of several passages, of which it says
 * nothing.
 */
function placeableOf(mark: Mark): PassageView | null {
  const [passage, another] = passagesOf(mark);
  if (!mayPlace(mark) || !passage || another) return null;
  return hasSameWords(passage.placement) ? passage : null;
}

/** Says what to do while words are to be selected in place of what was pressed: a card may be taller than the screen. */
function Selecting({ children }: { children: string }) {
  return (
    <div className="basis-full text-ink">
      <SelectingLine>{children}</SelectingLine>
    </div>
  );
}

async function copyAddress({ key }: Mark): Promise<void> {
  const { origin, pathname, search } = window.location;
  // Of the page's query, only which version is read goes along.
  const version = new URLSearchParams(search).get("version");
  const address = `${origin}${pathname}${version === null ? "" : `?${new URLSearchParams({ version })}`}#${key}`;
  try {
    await navigator.clipboard.writeText(address);
    announce("Link copied.");
  } catch {
    announce(`This browser does not let pages copy. The link is ${address}`);
  }
}

/** The most other marks that are named, and how much of a claim, in UTF-16 code units. */
const named = 4;
const namedLength = 32;

/** Names the other marks on the same words, so that every one of them can be reached. */
function AlsoHere({ mark }: { mark: Mark }) {
  const store = useReaderStore();
  const index = useReader((state) => state.index);
  const others = new Set(
    mark.spans.flatMap(({ start, end }) =>
      spansTouching(index, start, end)
        .filter(({ span }) => span.start < end && span.end > start)
        .map((entry) => entry.mark),
    ),
  );
  others.delete(mark);
  if (others.size === 0) return null;
  return (
    <p className="mt-3 border-t border-line pt-2 text-sm text-ink-soft">
      Also on these words:{" "}
      {[...others].slice(0, named).map((other, place) => (
        <span key={other.key}>
          {place > 0 ? ", " : ""}
          <a
            className="text-accent underline"
            href={`#${other.key}`}
            onClick={(event) => {
              event.preventDefault();
              focusMark(store, other.key);
              enterCard(other.key);
            }}
          >
            {labelOf(other)}
          </a>
        </span>
      ))}
      {others.size > named ? ` and ${others.size - named} more` : ""}
    </p>
  );
}

function labelOf(mark: Mark): string {
  if (mark.kind === "claim") return `claim “${cutAtWord(mark.claim.statement, namedLength)}”`;
  const { creator, bodyText } = mark.annotation;
  return bodyText === "" ? `${creator.name}’s highlight` : `${creator.name}’s note`;
}
