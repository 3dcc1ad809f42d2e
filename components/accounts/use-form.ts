"use client";
/** A form whose fields the browser keeps, and what comes of sending it: the refusal, whole and by field. */
import { type RefObject, type SubmitEvent, useEffect, useRef } from "react";
import { type RequestState, useRequest } from "@/components/requests/use-request";
import type { Result } from "@/lib/result";

/** What was typed, by the names of the fields; those left empty are not there. */
export type Fields = Record<string, string>;

interface FormWork<Value> {
  submit: (fields: Fields) => Promise<Result<Value>>;
  onDone: (value: Value, form: HTMLFormElement) => void;
}

export interface FormState extends Pick<RequestState, "isBusy" | "refusal" | "errorOf"> {
  /** To be put on the summary: it takes the focus when a refusal comes, so that it is read. */
  summary: RefObject<HTMLDivElement | null>;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

function fieldsOf(form: HTMLFormElement): Fields {
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(typed.filter(([, value]) => value !== ""));
}

/** Follows one form. A second submit while the first is on its way does nothing. */
export function useForm<Value>({ submit, onDone }: FormWork<Value>): FormState {
  const { isBusy, refusal, errorOf, ask } = useRequest();
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (refusal) summary.current?.focus();
  }, [refusal]);

  async function run(form: HTMLFormElement) {
    const answer = await ask(() => submit(fieldsOf(form)));
    if (answer) onDone(answer.value, form);
  }

  return {
    isBusy,
    refusal,
    errorOf,
    summary,
    onSubmit: (event) => {
      event.preventDefault();
      void run(event.currentTarget);
    },
  };
}
