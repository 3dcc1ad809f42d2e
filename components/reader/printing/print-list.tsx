"use client";
/**
 * The notes and claims of a printed article, as they are shown when it is printed: numbered as in its margin, each with
 * its words, its verdicts under their names and its sources. Those that have lost their place come last. As a print may be
 * handed on, what fewer may read than the article is not in it: a report has that where it is asked for.
 */
import { useLayoutEffect, useMemo } from "react";
import { PassageTags } from "@/components/annotations/passage-tags";
import { RichText } from "@/components/editor/rich-text";
import { isNarrower, type Visibility } from "@/lib/documents/visibility";
import type { Body } from "@/lib/richtext/body";
import { meetsMarks } from "@/lib/text/quotation-marks";
import { hasPlace, isBare, type Mark, passagesOf, quoteOf } from "../mark";
import { useReader, useReaderStore } from "../reader-context";
import { numberMargins } from "./number-margins";
import { PrintedClaim } from "./printed-claim";

/** Renders the list, and numbers the margins for as long as it stands; nothing where there is nothing to list. */
export function PrintList() {
  const { visibility } = useReaderStore().setting.document;
  const page = useReader((state) => state.page);
  const shown = useReader((state) => state.shown);
  const lost = useReader((state) => state.lost);
  const all = useReader((state) => state.marks).filter(saysSomething);
  const printed = all.filter((mark) => isForAll(mark, visibility)).length;
  const missing = useReader((state) => state.missing);
  const listed = useMemo(
    () =>
      [...shown, ...lost.filter((mark) => !hasPlace(mark))].filter(
        (mark) => saysSomething(mark) && isForAll(mark, visibility),
      ),
    [shown, lost, visibility],
  );
  useLayoutEffect(() => (page ? numberMargins(page, listed) : undefined), [page, listed]);
  if (all.length === 0) return null;
  return (
    <section className="mt-8 border-t border-line pt-4" aria-labelledby="printed">
      <h2 id="printed" className="mb-3 break-after-avoid font-serif text-xl font-medium">
        Notes and claims
      </h2>
      {listed.length < printed ? (
        <p className="mb-3">
          These are {listed.length} of {printed}: those that were shown.
        </p>
      ) : null}
      {printed < all.length ? (
        <p className="mb-3">
          Left out: {all.length - printed}, which not all who may read the article may see. Export can take
          along your own.
        </p>
      ) : null}
      {missing ? <p className="mb-3">Some notes are not among them. {missing.sentence}</p> : null}
      {/* A claim with its sources may be as long as a page, and would leave most of the one before it blank if it were not parted. */}
      <ol className="list-decimal space-y-3 ps-8 [&_:is(p,li_li)]:break-inside-avoid-page">
        {listed.map((mark) => (
          <li key={mark.key}>
            <Printed mark={mark} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A bare highlight is a line under words, and says nothing more. */
function saysSomething(mark: Mark): boolean {
  return mark.kind === "claim" || !isBare(mark.annotation);
}

/** Whether all who may read a document of this visibility may read a mark on it. */
function isForAll(mark: Mark, visibility: Visibility): boolean {
  return mark.kind === "claim" || !isNarrower(mark.annotation.visibility, visibility);
}

function Printed({ mark }: { mark: Mark }) {
  const tags = <PassageTags passages={passagesOf(mark)} />;
  const said = quoteOf(mark);
  const marks = meetsMarks(said) ? "[quotes:'‘'_'’']" : "";
  const quote = (
    <q className={`font-serif text-ink-soft [overflow-wrap:anywhere] [unicode-bidi:plaintext] ${marks}`}>
      {said}
    </q>
  );
  if (mark.kind === "claim") {
    return (
      <PrintedClaim claim={mark.claim}>
        {quote} {tags}
      </PrintedClaim>
    );
  }
  const { creator, body, bodyText, tags: words, visibility } = mark.annotation;
  const facts = [...words, visibility === "private" ? "only you" : null].filter((fact) => fact !== null);
  return (
    <>
      <p>
        <b className="font-semibold">
          <bdi>{creator.name}</bdi>
        </b>
        {facts.map((fact) => ` · ${fact}`)} {quote} {tags}
      </p>
      {bodyText === "" || body === null ? null : <RichText body={body as Body} />}
    </>
  );
}
