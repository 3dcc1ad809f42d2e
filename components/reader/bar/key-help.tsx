"use client";
/** The list of keys, and the switch that turns the single ones off. */
import { useState } from "react";
import { isAppleKeyboard } from "@/components/editor/keys";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { hasSingleKeys, setSingleKeys } from "../single-keys";

/** Every key with what it does: which asks for what is in reader-keys.ts, which every reader is sent. */
const keyHelp: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["J", "K"], does: "Next and previous note or claim" },
  { keys: ["Enter"], does: "Into the card of the passage in focus" },
  { keys: ["Esc"], does: "Out of the card, the selection or what is open" },
  {
    keys: ["V"],
    does: "Select words with the keyboard: arrows move, Shift and arrows select, Enter offers what to do",
  },
  { keys: ["H", "N", "C"], does: "Highlight, note or claim on the selected words" },
  {
    keys: [isAppleKeyboard() ? "⌘Enter" : "Ctrl+Enter"],
    does: "Save or send what is being written, from any of its fields",
  },
  { keys: ["?"], does: "This list" },
];

/** Shows the keys in a dialog. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(hasSingleKeys);
  return (
    <Dialog open onClose={onClose} title="Keys" actions={<Button onClick={onClose}>Close</Button>}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {keyHelp.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <span key={key}>
                  <Kbd>{key}</Kbd>
                  <span className="sr-only">{key}</span>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-t border-line pt-3">
        <Switch
          label="Single letters are shortcuts"
          help="Turn this off if you dictate, or press letters by accident. Escape, Enter and every button still work."
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked);
            setSingleKeys(event.target.checked);
          }}
        />
      </div>
    </Dialog>
  );
}
