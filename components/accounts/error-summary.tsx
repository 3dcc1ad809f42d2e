/** What a form could not be sent for, above it: one sentence, and a way to each field that needs another look. */
import type { RefObject } from "react";
import { fieldSentence } from "@/components/requests/field-sentence";
import type { Refusal } from "@/lib/result";

interface ErrorSummaryProps {
  refusal: Refusal | null;
  summary: RefObject<HTMLDivElement | null>;
  /** What the ids of the form's fields begin with. */
  form: string;
  /** What the fields are called whose label is not their name. */
  labels?: Record<string, string>;
}

/** Renders the summary, which takes the focus when it appears; nothing when nothing is wrong. */
export function ErrorSummary({ refusal, summary, form, labels = {} }: ErrorSummaryProps) {
  if (!refusal) return null;
  const fields =
    refusal.fields?.filter(({ path, message }) => path !== "" && message !== refusal.sentence) ?? [];
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="mb-6 border-s-3 border-danger py-1 ps-3">
      <p className="font-semibold text-danger">{refusal.sentence}</p>
      {fields.length > 0 ? (
        <ul className="mt-1">
          {fields.map(({ path, message }) => (
            <li key={path}>
              <a href={`#${form}-${path}`} className="inline-block py-0.5 underline">
                {fieldSentence(labels[path] ?? capitalised(path), message)}
              </a>
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
