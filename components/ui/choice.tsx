"use client";
/** Yes or no, or one of a few in sight: checkbox, switch and radio, each with its words as the target. */
import { type ComponentPropsWithoutRef, type ReactNode, useId } from "react";
import { useTypedEarly } from "./use-typed-early";

interface ChoiceProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  label: ReactNode;
  help?: ReactNode;
}

/** A box to tick: takes effect when its form is sent. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}

/** A switch: takes effect at once. */
export function Switch(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" role="switch" />;
}

/** One of a few; those with the same `name` exclude each other. Stands in a ChoiceGroup. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />;
}

function Choice({ label, help, ...input }: ChoiceProps & { type: "checkbox" | "radio" }) {
  const made = useId();
  const id = input.id ?? made;
  const field = useTypedEarly(input);
  return (
    <div className="choice">
      <input {...input} ref={field} id={id} aria-describedby={help ? `${id}-help` : undefined} />
      <label htmlFor={id}>{label}</label>
      {help ? (
        <div id={`${id}-help`} className="field-help col-start-2">
          {help}
        </div>
      ) : null}
    </div>
  );
}

interface ChoiceGroupProps {
  legend: ReactNode;
  help?: ReactNode;
  error?: string | null | undefined;
  /** Whether several may be chosen, and so none has to be. */
  several?: boolean;
  children: ReactNode;
}

/** Holds choices that answer one question, the question being the legend. */
export function ChoiceGroup({ legend, help, error, several = false, children }: ChoiceGroupProps) {
  const id = useId();
  return (
    <fieldset
      className="field"
      role={several ? undefined : "radiogroup"}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <div className="field-column">
        <legend className="field-label">{legend}</legend>
        {children}
        {help ? <div className="field-help">{help}</div> : null}
      </div>
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
