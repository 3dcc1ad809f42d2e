"use client";
/** Where the words go in: the plain surface at once, and the rich one in its place at a moment when nothing is lost by it. */

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useIsPressing } from "@/components/ui/use-is-pressing";
import { bodyText } from "@/lib/richtext/plain-text";
import { movedTo, type Pressed } from "./moved-formats";
import { PlainSurface } from "./plain-surface";
import { frameStyle, type SurfaceProps, toolbarSpaceStyle } from "./surface";
import { type RichSurface, useRichSurface } from "./use-rich-surface";

/**
 * Renders the plain surface until the rich one is there, no input method is in the middle of a word and no pointer in
 * the middle of a press, which would miss a button that moves.
 */
export function WritingSurface(props: SurfaceProps) {
  const rich = useRichSurface();
  // Whoever has gone elsewhere since the plain surface took the focus is not called back by the rich one.
  const [selection, setSelection] = useState(props.selection);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [isComposing, setIsComposing] = useState(false);
  const isPressing = useIsPressing();
  const { body, generation } = props;
  const now =
    pressed?.generation === generation ? pressed : { generation, text: bodyText(body), formats: [] };
  const [isRich, setIsRich] = useState(false);
  if (rich.Surface && !isRich && !isComposing && !isPressing) setIsRich(true);
  return (
    <>
      <div className={frameStyle}>
        {rich.Surface && isRich ? (
          <rich.Surface {...props} {...{ selection, formats: now.formats }} />
        ) : (
          <>
            <div className={toolbarSpaceStyle} />
            <PlainSurface
              {...props}
              onSelection={setSelection}
              onComposing={setIsComposing}
              onChange={(next) => {
                setPressed((before) => before && movedTo(bodyText(next), before));
                props.onChange(next);
              }}
              onFormat={(format) => setPressed({ ...now, formats: [...now.formats, format] })}
            />
          </>
        )}
      </div>
      <MissingNote rich={rich} isRich={typeof props.body !== "string"} />
    </>
  );
}

function MissingNote({ rich, isRich }: { rich: RichSurface; isRich: boolean }) {
  if (!rich.isMissing) return null;
  return (
    <p role="status" className="mt-1 text-sm text-ink-soft">
      {isRich
        ? "The editor could not be loaded, and this text has formats that a plain box would lose."
        : "The formats could not be loaded. You can write and send plain text."}
      <Button tone="quiet" size="small" onClick={rich.retry}>
        Try again
      </Button>
    </p>
  );
}
