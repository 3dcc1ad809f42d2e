"use client";
/** Words of which the first lines show, and the rest at a press; screen readers have all of them from the start. */
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { LesserRow } from "./lesser-row";

interface ClampedProps {
  words: string;
  /** Of what there is more, said to screen readers alone: "of what Ann says". */
  of: string;
  /** What stands in the row under them. */
  children?: ReactNode;
}

/** Renders the words and the row; with nothing to press for more where all of them show anyway. */
export function Clamped({ words, of, children }: ClampedProps) {
  const id = useId();
  const shown = useRef<HTMLParagraphElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const measure = () => {
    const { scrollHeight, clientHeight } = shown.current ?? { scrollHeight: 0, clientHeight: 0 };
    if (!isWhole) setIsCut(scrollHeight > clientHeight);
  };
  useLayoutEffect(measure);
  // What holds the words may become narrower with no drawing of ours: none of them may be out of reach then.
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (shown.current) observer.observe(shown.current);
    return () => observer.disconnect();
  });
  return (
    <>
      <p
        ref={shown}
        id={id}
        dir="auto"
        className={`wrap-anywhere whitespace-pre-wrap ${isWhole ? "" : "line-clamp-5"}`}
      >
        {words}
      </p>
      <LesserRow>
        {isCut ? (
          <button
            type="button"
            className="min-h-6 underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
            aria-expanded={isWhole}
            aria-controls={id}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? "Less" : "More"} <span className="sr-only">{of}</span>
          </button>
        ) : null}
        {children}
      </LesserRow>
    </>
  );
}
