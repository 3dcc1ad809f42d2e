"use client";
/** Making an invitation: as what its bearers join, and until when. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { useCreateBody } from "@/components/requests/use-create-body";
import { useRequest } from "@/components/requests/use-request";
import { Select } from "@/components/ui/field";
import { announce } from "@/components/ui/toast-store";
import { type GroupKind, type Role, rolesOf } from "@/lib/groups/role";
import type { InvitationView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";
import { roleLabel, roleMay } from "./role-words";

const day = 24 * 60 * 60 * 1000;
const never = "never";

function invitationOf({ role, days }: { role: Role; days: string }) {
  const expiresAt = days === never ? null : new Date(Date.now() + Number(days) * day).toISOString();
  return { role, expiresAt };
}

/** Renders the form; the invitation then stands in the list above it. */
export function InviteForm({ groupId, kind }: { groupId: string; kind: GroupKind }) {
  const router = useRouter();
  const request = useRequest();
  const [role, setRole] = useState<Role>(kind === "team" ? "member" : "learner");
  const [days, setDays] = useState("7");
  const { bodyFor, forget } = useCreateBody(invitationOf);

  async function invite() {
    const body = bodyFor({ role, days });
    const answer = await request.ask(() =>
      send<InvitationView>("POST", `/api/groups/${groupId}/invitations`, { body }),
    );
    if (!answer) return;
    forget();
    announce("The invitation is made: copy its link and send it.");
    router.refresh();
  }

  return (
    <RequestForm request={request} onSubmit={() => void invite()}>
      <Select
        label="Whoever has it joins as"
        help={`Someone who ${roleMay(role)}.`}
        error={request.errorOf("role")}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
      >
        {rolesOf(kind).map((each) => (
          <option key={each} value={each}>
            {roleLabel(each)}
          </option>
        ))}
      </Select>
      <Select
        label="It ends"
        error={request.errorOf("expiresAt")}
        value={days}
        onChange={(event) => setDays(event.target.value)}
      >
        <option value="1">in a day</option>
        <option value="7">in a week</option>
        <option value="30">in 30 days</option>
        <option value={never}>never</option>
      </Select>
      <RequestNote request={request} doing="Making the invitation" />
      <SubmitButton busy={request.isBusy}>Make an invitation</SubmitButton>
    </RequestForm>
  );
}
