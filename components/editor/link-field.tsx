"use client";
/** The field for a link's address, between the toolbar and the text: no prompt, nothing covered. */

import { type ComponentProps, type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { hrefFromTyped } from "@/lib/richtext/link";

interface LinkFieldProps {
  /** The address the selection has now; empty when it is no link. */
  href: string;
  onApply: (href: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Renders the field. Enter applies, Escape closes it and nothing else. */
export function LinkField(props: LinkFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(props.href);
  const [isWrong, setIsWrong] = useState(false);

  function apply() {
    const address = hrefFromTyped(typed);
    if (address === null) setIsWrong(true);
    else props.onApply(address);
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-2 text-sm">
      <label htmlFor={id}>Link to</label>
      <input
        {...addressInput}
        id={id}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsWrong(false);
        }}
        onKeyDown={(event) => {
          actOn(event, { Enter: apply, Escape: props.onClose });
        }}
      />
      <LinkActions {...props} onApply={apply} />
      {isWrong ? (
        <p id={`${id}-wrong`} role="alert" className="w-full text-danger">
          That is not a web or mail address. It looks like https://example.org.
        </p>
      ) : null}
    </div>
  );
}

const addressInput: ComponentProps<"input"> = {
  // It opens because the person asked for it, so the focus belongs here.
  ref: (input) => {
    input?.focus();
    input?.select();
  },
  className: "control min-w-40 flex-1",
  inputMode: "url",
  autoCapitalize: "none",
  autoComplete: "off",
  spellCheck: false,
  dir: "ltr",
  placeholder: "https://",
};

function LinkActions({
  href,
  onApply,
  onRemove,
  onClose,
}: Omit<LinkFieldProps, "onApply"> & { onApply: () => void }) {
  return (
    <span className="flex gap-1">
      <Button size="small" onClick={onApply}>
        {href === "" ? "Add link" : "Change link"}
      </Button>
      {href === "" ? null : (
        <Button tone="quiet" size="small" onClick={onRemove}>
          Remove
        </Button>
      )}
      <Button tone="quiet" size="small" onClick={onClose}>
        Close
      </Button>
    </span>
  );
}

function actOn(event: KeyboardEvent, actions: Record<string, () => void>) {
  const perform = event.nativeEvent.isComposing ? undefined : actions[event.key];
  if (!perform) return;
  event.preventDefault();
  event.stopPropagation();
  perform();
}
