"use client";
/** The margin: cards level with their passages on a wide screen, one card in a sheet on a narrow one. */
import { memo, type ReactNode, Suspense, useMemo } from "react";
import { atFoot, lazily } from "@/components/ui/lazily";
import type { Standing } from "./admit-cards";
import type { CardFrame } from "./card-frame";
import { EmptyMargin } from "./empty-margin";
import { FoldedCards } from "./folded-cards";
import { type Mark, startOf } from "../mark";
import { MarginCard } from "./margin-card";
import { MarginFault } from "./margin-fault";
import { useReader } from "../reader-context";
import type { Writing } from "../store";
import { useIsNarrow } from "./use-is-narrow";
import { useLeafDetails } from "../article/use-leaf-details";
import { type Stackable, useStack } from "./use-stack";
import { WritingCard } from "./writing-card";

const MarginSheet = lazily(() => import("./margin-sheet"), atFoot);
const PlacingBar = lazily(() => import("../placing/placing-bar"), atFoot);
const MissingNotes = lazily(() => import("./missing-notes"), inCard);
const Tray = lazily(() => import("../placing/tray"), inCard);
const UnfinishedCard = lazily(() => import("./unfinished-card"), inCard);

function inCard(line: ReactNode, { cardRef, style }: CardFrame) {
  return (
    <div ref={cardRef} style={style} className="margin-card">
      {line}
    </div>
  );
}

/** Most cards stay as and where they are when others come and go. */
const SteadyCard = memo(MarginCard);

/** The most cards that the server sends; those further on come as their passages come near. */
const sentCards = 40;

/** Renders the margin. */
export function Margin() {
  return (
    <MarginFault>
      <ColumnOrSheet />
    </MarginFault>
  );
}

function ColumnOrSheet() {
  const isNarrow = useIsNarrow();
  if (!isNarrow) return <MarginColumn />;
  return (
    <Suspense>
      <MarginSheet />
    </Suspense>
  );
}

function MarginColumn() {
  const shown = useReader((state) => state.shown);
  const writing = useReader((state) => state.writing);
  const focus = useReader((state) => state.focus);
  const hasLost = useReader((state) => state.lost.length > 0);
  const hasUnfinished = useReader((state) => state.unfinished.length > 0);
  const isMissing = useReader((state) => state.missing !== null);
  const isPlacing = useReader((state) => state.placing !== null);
  const entries = useMemo(
    () => [...topEntries({ isMissing, hasUnfinished, hasLost }), ...entriesOf(shown, writing)],
    [shown, writing, hasLost, hasUnfinished, isMissing],
  );
  const { placed, isSettled, measured, column } = useStack(entries, writing ? keyOfWriting(writing) : focus);
  const byKey = useMemo(() => new Map(entries.map((entry) => [entry.key, entry])), [entries]);
  const mounted = useMemo(() => mountedOf(byKey, placed), [byKey, placed]);
  useLeafDetails(useMemo(() => mounted.flatMap(({ entry }) => entry?.mark ?? []), [mounted]));
  return (
    <aside
      ref={column}
      className="margin"
      aria-label="Notes and claims"
      data-placed={placed ? "" : undefined}
      data-settled={isSettled ? "" : undefined}
    >
      <EmptyMargin />
      {isPlacing ? (
        <Suspense>
          <PlacingBar />
        </Suspense>
      ) : null}
      {mounted.map(({ key, entry, standing }) => {
        const frame = { cardRef: measured(key), style: standing?.style };
        if (standing && !entry)
          return <FoldedCards key={key} folds={standing.folds} style={standing.style} />;
        if (entry?.mark) return <SteadyCard key={key} mark={entry.mark} {...frame} />;
        if (entry?.isWriting) return <WritingCard key={key} {...frame} />;
        const Top = topCards[key as TopKey];
        return (
          <Suspense key={key}>
            <Top {...frame} />
          </Suspense>
        );
      })}
    </aside>
  );
}

interface Mounted {
  key: string;
  /** Null for a slip. */
  entry: Entry | null;
  standing: Standing | null;
}

/** What is on the page now: before anything is measured, the first cards; then those near the screen. */
function mountedOf(
  entries: ReadonlyMap<string, Entry>,
  placed: ReadonlyMap<string, Standing> | null,
): Mounted[] {
  if (!placed) {
    const first = Array.from(entries.values()).slice(0, sentCards);
    return first.map((entry) => ({ key: entry.key, entry, standing: null }));
  }
  return Array.from(placed, ([key, standing]) => ({ key, entry: entries.get(key) ?? null, standing })).filter(
    ({ entry, standing }) => entry !== null || standing.folds.length > 0,
  );
}

interface Entry extends Stackable {
  /** Null for what is being written, and for what stands at the top of the margin. */
  mark: Mark | null;
  isWriting?: true;
}

const topCards = { missing: MissingNotes, unfinished: UnfinishedCard, tray: Tray };

type TopKey = keyof typeof topCards;

/** What stands at the top of the margin, above every passage. */
function topEntries(has: { isMissing: boolean; hasUnfinished: boolean; hasLost: boolean }): Entry[] {
  const keys: TopKey[] = [];
  if (has.isMissing) keys.push("missing");
  if (has.hasUnfinished) keys.push("unfinished");
  if (has.hasLost) keys.push("tray");
  return keys.map((key) => ({ key, span: null, mark: null }));
}

/** What is begun next has a card of its own: in the last one's it would take the keyboard, and the page, to where that stood. */
function keyOfWriting({ id }: Writing): string {
  return `writing-${id}`;
}

function entriesOf(shown: readonly Mark[], writing: Writing | null): Entry[] {
  const entries: Entry[] = shown.map((mark) => ({ key: mark.key, span: mark.spans[0] ?? null, mark }));
  if (!writing) return entries;
  const span = writing.spans[0] ?? null;
  const at = span ? shown.findIndex((mark) => startOf(mark) > span.start) : 0;
  entries.splice(at < 0 ? entries.length : at, 0, {
    key: keyOfWriting(writing),
    span,
    mark: null,
    isWriting: true,
  });
  return entries;
}
