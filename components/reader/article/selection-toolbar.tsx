"use client";
/** What can be done with the words that are selected, beside them. */
import { useEffect, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { signInPath } from "@/lib/accounts/sign-in-path";
import type { TextSpan } from "@/lib/text/offsets";
import { fetchFormsAhead } from "../margin/writing-card";
import { addPassage, beginWriting, highlight, settleWriting } from "../make";
import { linesOf, type PageMap } from "./page-map";
import { tooLongToMark } from "../placing/passage-target";
import { placeByHand } from "../placing/place-by-hand";
import { placeToolbar } from "./place-toolbar";
import { useReader, useReaderStore } from "../reader-context";
import type { Placing, ReaderStore, Writing } from "../store";

interface Offer {
  label: string;
  key?: string;
  run: (span: TextSpan) => void;
}

/** Renders the toolbar while something is selected, or one line on why nothing can be done with it. */
export function SelectionToolbar() {
  const store = useReaderStore();
  const selection = useReader((state) => state.selection);
  const page = useReader((state) => state.page);
  const writing = useReader((state) => state.writing);
  const placing = useReader((state) => state.placing);
  const mayWrite = selection !== null && store.setting.document.can.annotate;
  useEffect(() => {
    if (mayWrite) fetchFormsAhead();
  }, [mayWrite]);
  if (!selection || !page) return null;
  const offers = placing ? [placingOffer(store, placing)] : offersFor(store, writing);
  const isStranger = store.setting.viewer === null;
  const isPast = store.setting.sequence === null;
  const mayComeToMark = isStranger && !isPast;
  const problem = mayComeToMark ? null : offers.length === 0 ? whyNot(isPast) : tooLongToMark(selection);
  if (problem) {
    return (
      <FloatingBar page={page} span={selection}>
        <p className="max-w-80 px-3 py-1.5">{problem}</p>
      </FloatingBar>
    );
  }
  return (
    <FloatingBar page={page} span={selection}>
      {offers.map((offer, place) => (
        <OfferButton key={offer.label} offer={offer} span={selection} isFirst={place === 0} />
      ))}
      {mayComeToMark ? (
        <a className="rounded-md px-3 py-1.5" href={signInPath(window.location.pathname)}>
          Sign in to mark this
        </a>
      ) : null}
    </FloatingBar>
  );
}

/** Why somebody can do nothing with the words they selected, nor could if they signed in. */
function whyNot(isPast: boolean): string {
  return isPast ? "An earlier version can be read, not marked." : "You may read this article, not mark it.";
}

function offersFor(store: ReaderStore, writing: Writing | null): Offer[] {
  const { annotate, contribute } = store.setting.document.can;
  if (writing?.spans.length === 0)
    return [{ label: "Place here", run: (span) => settleWriting(store, span) }];
  if (writing?.kind === "claim")
    return [{ label: "Add to the claim", run: (span) => addPassage(store, span) }];
  const offers: Offer[] = [];
  if (contribute)
    offers.push({ label: "Claim", key: "C", run: (span) => beginWriting(store, "claim", span) });
  if (annotate) offers.push({ label: "Note", key: "N", run: (span) => beginWriting(store, "note", span) });
  if (annotate) offers.push({ label: "Highlight", key: "H", run: (span) => void highlight(store, span) });
  return offers;
}

function placingOffer(store: ReaderStore, { passageId }: Placing): Offer {
  const label = passageId === null ? "Add to the claim" : "Place here";
  return { label, run: (span) => void placeByHand(store, span) };
}

function OfferButton({ offer, span, isFirst }: { offer: Offer; span: TextSpan; isFirst: boolean }) {
  return (
    <button
      type="button"
      className={`rounded-md px-3 py-1.5 hover:bg-paper/20 pointer-coarse:min-h-11 ${isFirst ? "bg-paper/15" : ""}`}
      aria-keyshortcuts={offer.key?.toLowerCase()}
      onClick={() => offer.run(span)}
    >
      {offer.label}
      {offer.key ? (
        <span className="ms-1.5 pointer-coarse:hidden">
          <Kbd>{offer.key}</Kbd>
        </span>
      ) : null}
    </button>
  );
}

function FloatingBar({ page, span, children }: { page: PageMap; span: TextSpan; children: React.ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<{ top: number; left: number } | null>(null);
  useEffect(() => {
    const place = () => setCorner(bar.current ? cornerFor(page, span, bar.current) : null);
    place();
    window.addEventListener("scroll", place, { passive: true });
    return () => window.removeEventListener("scroll", place);
  }, [page, span]);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected words"
      data-selection-toolbar
      className="fixed top-0 left-0 z-20 flex gap-0.5 rounded-[0.625rem] bg-ink p-1 text-sm font-medium text-paper shadow-high print:hidden"
      style={corner ? { translate: `${corner.left}px ${corner.top}px` } : { visibility: "hidden" }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

function cornerFor(page: PageMap, span: TextSpan, bar: HTMLElement): { top: number; left: number } | null {
  const lines = linesOf(page, span);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const { clientWidth } = document.documentElement;
  const foot =
    document.querySelector("[data-placing-bar]")?.getBoundingClientRect().top ?? window.innerHeight;
  const free = { top: 54, bottom: foot - 8, left: 8, right: clientWidth - 8 };
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  return placeToolbar({ first, last, size: { width, height }, free, isTouch });
}
