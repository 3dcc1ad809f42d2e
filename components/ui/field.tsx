"use client";
/** The three fields a form is made of: one line, many lines, one of a list. Their frame is in field-frame.tsx. */
import type { ComponentPropsWithoutRef } from "react";
import { FieldFrame, type FieldText } from "./field-frame";
import { useTypedEarly } from "./use-typed-early";

type FieldProps<Element extends "input" | "textarea" | "select"> = FieldText &
  ComponentPropsWithoutRef<Element>;

/** Asks for one line of text (or a date, an address, a password: any `type` of input that is typed into). */
export function TextField({ label, help, error, optional = false, ...input }: FieldProps<"input">) {
  const field = useTypedEarly(input);
  return (
    <FieldFrame label={label} help={help} error={error} optional={optional} id={input.id}>
      {(ties) => (
        <input type="text" required={!optional} {...input} {...ties} ref={field} className="control" />
      )}
    </FieldFrame>
  );
}

/** Asks for several lines; the box grows with what is written, where the browser can. */
export function TextArea({ label, help, error, optional = false, ...area }: FieldProps<"textarea">) {
  const field = useTypedEarly(area);
  return (
    <FieldFrame label={label} help={help} error={error} optional={optional} id={area.id}>
      {(ties) => (
        <textarea rows={3} required={!optional} {...area} {...ties} ref={field} className="control" />
      )}
    </FieldFrame>
  );
}

/** Asks for one of a list, given as option elements. The system's own control: it works on every phone and reader. */
export function Select({ label, help, error, optional = false, ...select }: FieldProps<"select">) {
  const field = useTypedEarly(select);
  return (
    <FieldFrame label={label} help={help} error={error} optional={optional} id={select.id}>
      {(ties) => <select required={!optional} {...select} {...ties} ref={field} className="control" />}
    </FieldFrame>
  );
}
