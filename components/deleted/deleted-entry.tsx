/** One thing of a list of what was deleted: what it was, who deleted it, until when it can be restored. */
import type { ReactNode } from "react";
import { absoluteDay } from "@/components/ui/relative-time";
import { Time } from "@/components/ui/time";
import type { DeletionView } from "@/lib/deleted/view";
import { RestoreButton } from "./restore-button";

interface DeletedEntryProps {
  deletion: DeletionView;
  /** The address of the thing in the API. */
  path: string;
  /** What it is called beside its button. */
  name: string;
  /** What was done with it; "Deleted" when left out. */
  fate?: string;
  /** What it was, as its own list would show it. */
  children: ReactNode;
}

/** Renders the entry, as an item of its list. */
export function DeletedEntry({ deletion, path, name, fate = "Deleted", children }: DeletedEntryProps) {
  const { at, by, until } = deletion;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-72">
        {children}
        <p className="mt-1 text-sm text-ink-soft">
          {fate} <Time at={at} />
          {by ? (
            <>
              {" "}
              by <bdi>{by.name}</bdi>
            </>
          ) : null}
          {" · can be restored until "}
          <time dateTime={until} className="whitespace-nowrap">
            {absoluteDay(new Date(until))}
          </time>
        </p>
      </div>
      <RestoreButton path={path} name={name} />
    </li>
  );
}
