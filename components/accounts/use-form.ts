"use client";
/** One form and what comes of sending it: busy meanwhile, and the refusal, whole and by field. */
import { type RefObject, type SubmitEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Refusal, Result } from "@/lib/result";

/** What was typed, by the names of the fields; those left empty are not there. */
export type Fields = Record<string, string>;

interface FormWork<Value> {
  submit: (fields: Fields) => Promise<Result<Value>>;
  onDone: (value: Value, form: HTMLFormElement) => void;
}

export interface FormState {
  /** False until this script runs: a form pressed before would be sent by the browser, to nowhere. */
  isReady: boolean;
  isBusy: boolean;
  refusal: Refusal | null;
  /** What is wrong with one field; null when nothing is. */
  errorOf: (name: string) => string | null;
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

const nothingChanges = () => () => undefined;

/** Follows one form. A second submit while the first is on its way does nothing. */
export function useForm<Value>({ submit, onDone }: FormWork<Value>): FormState {
  const isReady = useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underWay = useRef(false);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (refusal) summary.current?.focus();
  }, [refusal]);

  async function run(form: HTMLFormElement) {
    underWay.current = true;
    setBusy(true);
    const answer = await submit(fieldsOf(form));
    underWay.current = false;
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onDone(answer.value, form);
  }

  return {
    isReady,
    isBusy,
    refusal,
    errorOf: (name) => refusal?.fields?.find((field) => field.path === name)?.message ?? null,
    summary,
    onSubmit: (event) => {
      event.preventDefault();
      if (!underWay.current) void run(event.currentTarget);
    },
  };
}
