/**
 * The frame every form control stands in: label above, help under, error beside it (under it where the
 * column is narrow). It ties the three to the control, so that a screen reader hears them together.
 */
import { type ReactNode, useId } from "react";

export interface FieldText {
  label: ReactNode;
  help?: ReactNode;
  /** One sentence: what is wrong and what would be right. Null or left out when nothing is. */
  error?: string | null | undefined;
  /** Says "optional" after the label. Most fields are required, so it is the exception that is marked. */
  optional?: boolean;
}

/** What the frame hands to the control inside it. */
export interface ControlTies {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldFrameProps extends FieldText {
  /** The control's id, when a link or a script must find it; made up otherwise. */
  id?: string | undefined;
  children: (ties: ControlTies) => ReactNode;
}

/** Renders label, control, help and error in that order of reading. */
export function FieldFrame({ label, help, error, optional, id, children }: FieldFrameProps) {
  const made = useId();
  const control = id ?? made;
  const helpId = help ? `${control}-help` : "";
  const errorId = error ? `${control}-error` : "";
  return (
    <div className="field">
      <div className="field-column">
        <label className="field-label" htmlFor={control}>
          {label}
          {optional ? <span className="font-normal text-ink-soft"> (optional)</span> : null}
        </label>
        {children({
          id: control,
          "aria-describedby": `${errorId} ${helpId}`.trim() || undefined,
          "aria-invalid": error ? true : undefined,
        })}
        {help ? (
          <div id={helpId} className="field-help">
            {help}
          </div>
        ) : null}
      </div>
      {error ? (
        <p id={errorId} className="field-error">
          {error}
        </p>
      ) : null}
    </div>
  );
}
