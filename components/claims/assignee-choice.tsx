"use client";
/**
 * Who works on a claim. Whoever else might is asked for as soon as the choice is there: a list that is open shows what it
 * had when it opened, so that to ask on the way into it is too late for a mouse or a finger.
 */
import { useEffect, useState } from "react";
import { InlineSelect } from "@/components/ui/inline-select";
import { announce } from "@/components/ui/toast-store";
import type { AssigneeView } from "@/lib/claims/assignees/view";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import type { Page } from "@/lib/http/page";
import { changeAtOnce, type ClaimTakers } from "./change-at-once";

type Named = Pick<AssigneeView, "id" | "name">;

interface AssigneeChoiceProps extends ClaimTakers {
  claim: ClaimView;
  viewer: Named;
}

/** Renders the choice in one line; it takes effect at once. */
export function AssigneeChoice({ claim, viewer, ...takers }: AssigneeChoiceProps) {
  const { people, onReach } = useAssignees(claim.documentId);
  const others = othersOf(people, claim.assignee, viewer);
  const give = (assignee: Named | null) =>
    changeAtOnce(
      claim,
      {
        shown: { assignee },
        before: { assignee: claim.assignee },
        sent: { assigneeId: assignee?.id ?? null },
        refusal: "Not given.",
      },
      takers,
    );
  return (
    <InlineSelect
      label="With"
      value={claim.assignee?.id ?? ""}
      onFocus={() => void onReach()}
      onChange={(event) => {
        const chosen = [viewer, ...others].find((person) => person.id === event.target.value);
        void give(chosen ?? null);
      }}
    >
      <option value="">nobody</option>
      <option value={viewer.id}>me</option>
      {others.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
    </InlineSelect>
  );
}

/** Those it may be given to besides the viewer; whoever has it is among them before the others have come. */
function othersOf(people: readonly Named[], assignee: Named | null, viewer: Named): Named[] {
  const isListed = people.some(({ id }) => id === assignee?.id);
  const all = assignee === null || isListed ? people : [assignee, ...people];
  return all.filter(({ id }) => id !== viewer.id);
}

/** Those who could be given a document's claims when it was last asked: to be shown until the answer to the next claim comes. */
const lastKnown = new Map<string, readonly Named[]>();

/**
 * The people who may be given a document's claims: none until they have come. They are asked for anew by each claim that
 * opens, for people come and go and a document moves. Where they did not come, they are asked for again when the choice is
 * reached, and only then a failure is told, for only then somebody waits for them.
 */
function useAssignees(documentId: string) {
  const [before] = useState(() => lastKnown.get(documentId) ?? []);
  const [come, setCome] = useState<readonly Named[] | null>(null);
  useEffect(() => {
    void fetchAssignees(documentId).then((found) => {
      if (typeof found !== "string") setCome(found);
    });
  }, [documentId]);
  const onReach = async () => {
    if (come) return;
    const found = await fetchAssignees(documentId);
    if (typeof found !== "string") setCome(found);
    else announce(`Who else there is could not be fetched. ${found}`);
  };
  return { people: come ?? before, onReach };
}

/** Fetches everyone, page by page, in the order of their names; answers a sentence when one page does not come. */
async function fetchAssignees(documentId: string): Promise<Named[] | string> {
  const path = `/api/documents/${documentId}/assignees?limit=200`;
  const people: Named[] = [];
  let after: string | null = null;
  do {
    const query: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
    const answer = await send<Page<AssigneeView>>("GET", `${path}${query}`);
    if (!answer.ok) return answer.refusal.sentence;
    people.push(...answer.value.items);
    after = answer.value.next;
  } while (after !== null);
  people.sort((one, other) => one.name.localeCompare(other.name));
  lastKnown.set(documentId, people);
  return people;
}
