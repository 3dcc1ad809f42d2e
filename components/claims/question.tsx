"use client";
/** A question of a claim's form that is answered by one of several signs in sight. */
import { type ReactNode, useId } from "react";

interface QuestionProps {
  legend: string;
  /** What is wrong with the answer; null for nothing. */
  error: string | null;
  /** The answers: radio buttons of one name. */
  children: ReactNode;
}

/** Renders the question, what is wrong with its answer, and the answers. */
export function Question({ legend, error, children }: QuestionProps) {
  const errorId = useId();
  return (
    <fieldset
      className="mb-4"
      role="radiogroup"
      aria-invalid={error === null ? undefined : true}
      aria-describedby={error === null ? undefined : errorId}
    >
      <legend className="field-label">{legend}</legend>
      {error === null ? null : (
        <p id={errorId} className="field-error mb-2">
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
