"use client";
/** The margin on a narrow screen: a sheet with the card in focus, from which one swipes or steps to the next. */
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet } from "@/components/ui/sheet";
import type { SheetRest } from "@/components/ui/sheet-drag";
import { isFiltering, noFilter } from "../filter";
import { focusMark, showMark } from "../focus";
import { ConfirmButton } from "../bar/confirm-button";
import { EmptyMargin } from "./empty-margin";
import { MarginCard } from "./margin-card";
import MissingNotes from "./missing-notes";
import { nearTopOf } from "../article/page-map";
import PlacingBar from "../placing/placing-bar";
import { hasPlace, lostWords, type Mark } from "../mark";
import { useReader, useReaderStore } from "../reader-context";
import { placedCount } from "../shown-words";
import { findMark, type ReaderState, say } from "../store";
import Tray from "../placing/tray";
import UnfinishedCard from "./unfinished-card";
import { useIsReadingOn } from "./use-is-reading-on";
import { useSwipe } from "./use-swipe";
import { WritingCard } from "./writing-card";

/** Renders the sheet, the button that opens it where it is closed, and under the article what there is to do where there is nothing. */
export default function MarginSheet() {
  const store = useReaderStore();
  const mark = useReader((state) => findMark(state, state.focus));
  const isWriting = useReader((state) => state.writing !== null);
  const isPlacing = useReader((state) => state.placing !== null);
  const hasTray = useReader((state) => trayWords(state) !== null);
  const [isFull, setIsFull] = useState(false);
  const [showsTray, setShowsTray] = useState(false);
  const isOpen = (mark !== null || isWriting || (showsTray && hasTray)) && !isPlacing;
  const rest: SheetRest = !isOpen ? "closed" : isFull ? "full" : "peek";
  const onRest = (next: SheetRest) => {
    setIsFull(next === "full");
    if (next !== "closed") return;
    setShowsTray(false);
    if (!isWriting) focusMark(store, null);
  };
  return (
    <>
      <Sheet
        label="Notes and claims"
        className="margin-sheet"
        rest={rest}
        onRest={onRest}
        foot={isWriting ? null : <Steps />}
      >
        <Contents mark={mark} isWriting={isWriting} showsTray={showsTray} />
      </Sheet>
      <div className="reader-text mt-12 print:hidden">
        <EmptyMargin />
      </div>
      <PlacingBar />
      {isOpen || isPlacing ? null : <Opener onTray={() => setShowsTray(true)} />}
    </>
  );
}

interface ContentsProps {
  mark: Mark | null;
  isWriting: boolean;
  showsTray: boolean;
}

/** What is being written, else the card in focus, else what has lost its place, among which its card opens. */
function Contents({ mark, isWriting, showsTray }: ContentsProps) {
  if (isWriting) return <WritingCard />;
  if (mark && hasPlace(mark)) return <FocusedCard key={mark.key} mark={mark} />;
  if (!mark && !showsTray) return null;
  return (
    <>
      <MissingNotes />
      <UnfinishedCard />
      <Tray isAskedFor />
    </>
  );
}

/** The card in focus; a swipe to the left leads to the next, one to the right to the one before. */
function FocusedCard({ mark }: { mark: Mark }) {
  const { step } = useSteps();
  const swipe = useSwipe(step);
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // One may have read far down in the card before. A browser may answer with a promise, which is no cleaning up.
    card.current?.closest(".sheet-body")?.scrollTo({ top: 0, behavior: "instant" });
  }, []);
  return (
    <div ref={card} className="touch-pan-y touch-pinch-zoom" {...swipe}>
      <MarginCard mark={mark} />
    </div>
  );
}

/** Where the card in focus stands among what is shown, and the way to its neighbours. */
function Steps() {
  const { at, count, step } = useSteps();
  if (at < 0) return null;
  return (
    <div className="flex items-center justify-between text-sm text-ink-soft">
      <IconButton name="Previous" disabled={at <= 0} onClick={() => step(-1)}>
        <Chevron path="M10 3 5 8l5 5" />
      </IconButton>
      <span className="flex items-center gap-2 tabular-nums">
        {at + 1} of {count}
        <ConfirmButton className={buttonStyle("quiet", "small")} />
      </span>
      <IconButton name="Next" disabled={at >= count - 1} onClick={() => step(1)}>
        <Chevron path="m6 3 5 5-5 5" />
      </IconButton>
    </div>
  );
}

function useSteps() {
  const store = useReaderStore();
  const at = useReader((state) => state.shown.findIndex(({ key }) => key === state.focus));
  const count = useReader((state) => state.shown.length);
  const step = (by: 1 | -1) => {
    const next = store.read().shown[at + by];
    if (!next) return;
    showMark(store, next.key);
    say(store, `${at + 1 + by} of ${count}`);
  };
  return { at, count, step };
}

function Chevron({ path }: { path: string }) {
  return (
    <svg
      className="size-4"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The way into the margin from a page on which nothing is in focus; it makes way for the text while that is read on. */
function Opener({ onTray }: { onTray: () => void }) {
  const store = useReaderStore();
  const tray = useReader(trayWords);
  const count = useReader((state) => state.shown.length);
  const filtered = useReader((state) => (isFiltering(state.filter) ? placedCount(state.marks) : null));
  const hasSelection = useReader((state) => state.selection !== null);
  const isReadingOn = useIsReadingOn();
  if (hasSelection || (count === 0 && filtered === null && tray === null)) return null;
  const open = () => {
    const { shown, page } = store.read();
    const top = page ? -page.root.getBoundingClientRect().top : 0;
    const near =
      shown.find((mark) => mark.spans[0] && page && nearTopOf(page.boxes, mark.spans[0].start) > top) ??
      shown[0];
    if (near) showMark(store, near.key);
  };
  return (
    <div
      data-away={isReadingOn ? "" : undefined}
      className="margin-opener pointer-events-none fixed inset-x-0 bottom-[calc(1rem+env(safe-area-inset-bottom))] z-10 flex flex-wrap justify-center gap-2 px-4 *:pointer-events-auto print:hidden"
    >
      {count === 0 && filtered !== null ? (
        <Button className="rounded-full! shadow-high" onClick={() => store.change({ filter: noFilter })}>
          Nothing passes the filter: show all
        </Button>
      ) : null}
      {count > 0 ? (
        <Button className="rounded-full! shadow-high" onClick={open}>
          {filtered !== null
            ? `${count} of ${filtered} notes and claims`
            : count === 1
              ? "1 note or claim"
              : `${count} notes and claims`}
        </Button>
      ) : null}
      <ConfirmButton className={`${buttonStyle()} rounded-full! shadow-high`} />
      {tray === null ? null : (
        <Button className="rounded-full! shadow-high" onClick={onTray}>
          {tray}
        </Button>
      )}
    </div>
  );
}

/** What stands at the top of the margin, by its chief part; null where nothing does. */
function trayWords({ missing, lost, unfinished }: ReaderState): string | null {
  if (missing) return "Notes missing";
  if (lost.length > 0) return lostWords(lost.length);
  return unfinished.length > 0 ? "Not finished" : null;
}
