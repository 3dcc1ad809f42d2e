/** What a form could not be sent for, above it: one sentence, and a way to each field that needs another look. */
import type { RefObject } from "react";
import { fieldSentence } from "@/components/requests/field-sentence";
import type { FieldError, Refusal } from "@/lib/result";

interface ErrorSummaryProps {
  refusal: Refusal | null;
  summary: RefObject<HTMLDivElement | null>;
  /** What the ids of the form's fields begin with. */
  form: string;
  /** What the form's fields are called on the page, by their names. */
  labels?: Record<string, string>;
}

/** Renders the summary, which takes the focus when it appears; nothing when nothing is wrong. */
export function ErrorSummary({ refusal, summary, form, labels = {} }: ErrorSummaryProps) {
  if (!refusal) return null;
  const { sentence, fields = [] } = refusal;
  const linkTo = ({ path }: FieldError, words: string) => (
    <a href={`#${form}-${path}`} className="inline-block py-0.5 underline">
      {words}
    </a>
  );
  // What the sentence itself says of a field is said beside that; here it is enough to lead there.
  const told = fields.find(({ path, message }) => labels[path] !== undefined && message === sentence);
  const others = fields.filter(({ path, message }) => path !== "" && message !== sentence);
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="mb-6 border-s-3 border-danger py-1 ps-3">
      <p className="font-semibold text-danger">
        {told ? (
          <>Nothing is saved yet: look again at “{linkTo(told, labels[told.path] ?? "")}”.</>
        ) : (
          sentence
        )}
      </p>
      {others.length > 0 ? (
        <ul className="mt-1">
          {others.map((field) => (
            <li key={field.path}>
              {linkTo(field, fieldSentence(labels[field.path] ?? capitalised(field.path), field.message))}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
