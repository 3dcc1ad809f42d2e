"use client";
/** Making a group: its name, and whether it is a team or a class. */
import { useRouter } from "next/navigation";
import { DraftNote } from "@/components/drafts/draft-note";
import { useFormDraft } from "@/components/drafts/use-form-draft";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { create } from "@/components/requests/create";
import { useRequest } from "@/components/requests/use-request";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import type { GroupKind } from "@/lib/groups/role";
import type { GroupView } from "@/lib/groups/view";
import { withWayToSettings } from "./way-to-settings";

const kinds: readonly { kind: GroupKind; label: string; help: string }[] = [
  {
    kind: "team",
    label: "A team",
    help: "Works on its documents together. Roles: owner, editor, member, reader.",
  },
  {
    kind: "class",
    label: "A class",
    help: "Learns with them. Roles: instructor, assistant, learner, observer.",
  },
];

interface NewGroup {
  name: string;
  kind: GroupKind;
}

/** Renders the form; the new group opens when it is made. */
export function NewGroupForm({ userId }: { userId: string }) {
  const router = useRouter();
  const request = useRequest();
  const key = { userId, subject: "new-group", field: "group" };
  const draft = useFormDraft<NewGroup>(key, { initial: { name: "", kind: "team" } });
  const { name, kind } = draft.value;

  async function make() {
    const group = draft.latest();
    const answer = await request.ask(() => create<GroupView>("/api/groups", group));
    if (!answer) return;
    draft.clearIfStill(group);
    router.push(`/groups/${answer.value.id}`);
  }

  return (
    <RequestForm request={request} onSubmit={() => void make()}>
      <DraftNote draft={draft} textOf={(group) => group.name} />
      <TextField
        id="group-name"
        label="Name"
        error={request.errorOf("name")}
        value={name}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        onChange={(event) => draft.set({ name: event.target.value })}
      />
      <ChoiceGroup legend="It is" error={request.errorOf("kind")}>
        {kinds.map((each) => (
          <Radio
            key={each.kind}
            name="kind"
            label={each.label}
            help={each.help}
            checked={kind === each.kind}
            onChange={() => draft.set({ kind: each.kind })}
          />
        ))}
      </ChoiceGroup>
      <RequestNote request={request} doing="Making the group" wordsOf={withWayToSettings} />
      <SubmitButton tone="primary" busy={request.isBusy}>
        Make the group
      </SubmitButton>
    </RequestForm>
  );
}
