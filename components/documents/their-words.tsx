"use client";
/** Under a field that two people changed: what the other made of it, and a way to take that. */
import { Button } from "@/components/ui/button";
import type { Visibility } from "@/lib/documents/visibility";
import type { GroupChoice } from "./access-fields";
import type { FieldName } from "./document-fields";
import { visibilityLabel } from "./visibility";

interface TheirWordsProps {
  name: FieldName;
  theirs: string;
  groups: readonly GroupChoice[];
  onTake: (theirs: string) => void;
}

/** Renders the other's words with a button that puts them into the field. */
export function TheirWords({ name, theirs, groups, onTake }: TheirWordsProps) {
  return (
    <span className="mt-1 flex flex-wrap items-baseline gap-x-2 text-ink">
      <span className="min-w-0 wrap-anywhere">
        They made it:{" "}
        {theirs === "" ? "nothing" : <bdi className="font-semibold">{worded(name, theirs, groups)}</bdi>}
      </span>
      <Button size="small" tone="quiet" onClick={() => onTake(theirs)}>
        Take theirs
      </Button>
    </span>
  );
}

function worded(name: FieldName, value: string, groups: readonly GroupChoice[]): string {
  if (name === "visibility") return visibilityLabel(value as Visibility);
  if (name === "groupId") return groups.find(({ id }) => id === value)?.name ?? "another group";
  return value;
}
