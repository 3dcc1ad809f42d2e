"use client";
/** Who may read a document, and which group works on it. */
import Link from "next/link";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { Select } from "@/components/ui/field";
import type { Visibility } from "@/lib/documents/visibility";
import type { FieldsProps } from "./detail-fields";
import { fieldLabel } from "./document-fields";

/** A group that the document may be given to. */
export interface GroupChoice {
  id: string;
  name: string;
}

interface AccessFieldsProps extends FieldsProps {
  groups: readonly GroupChoice[];
  /** Who brought the document in, where that is somebody else: it can only be made private by them. */
  creatorName?: string | null;
  /** Whether it may be taken out of the group it is in; null where it is in none. */
  mayLeave?: boolean | null;
}

/** Renders the choice, and the group where one is to be chosen. */
export function AccessFields(props: AccessFieldsProps) {
  const { fields, onChange, errorOf, noteOf, groups, creatorName = null } = props;
  const choice = (visibility: Visibility) => ({
    name: "visibility",
    value: visibility,
    checked: fields.visibility === visibility,
    onChange: () => {
      const isToChoose = visibility === "group" && fields.groupId === "";
      onChange({ visibility, ...(isToChoose ? { groupId: groups[0]?.id ?? "" } : {}) });
    },
  });
  return (
    <>
      <ChoiceGroup
        legend={fieldLabel("visibility")}
        help={noteOf?.("visibility")}
        error={errorOf("visibility")}
      >
        <Radio
          {...choice("private")}
          label={creatorName === null ? "Only me" : <>Only {creatorName}</>}
          disabled={creatorName !== null}
        />
        <Radio
          {...choice("group")}
          label="A group"
          disabled={groups.length === 0}
          help={groups.length === 0 ? <NoGroups /> : undefined}
        />
        <Radio
          {...choice("public")}
          label="Everyone"
          help="Without an account. What is marked in it stays as visible as its author chose."
        />
      </ChoiceGroup>
      {fields.visibility === "private" || groups.length === 0 ? null : <GroupField {...props} />}
    </>
  );
}

function GroupField({ fields, onChange, errorOf, noteOf, groups, mayLeave = null }: AccessFieldsProps) {
  return (
    <Select
      id="groupId"
      label={fieldLabel("groupId")}
      help={
        <>
          Its members work on the document together.
          {mayLeave === true
            ? " If you take it out of its group, the notes that were only for the group become private to whoever wrote them."
            : null}
          {mayLeave === false
            ? " Only the person who brought it in, or an owner of its group, may take it out."
            : null}
          {noteOf?.("groupId")}
        </>
      }
      error={errorOf("groupId")}
      disabled={mayLeave === false}
      optional={fields.visibility === "public"}
      value={fields.groupId}
      onChange={(event) => onChange({ groupId: event.target.value })}
    >
      {fields.visibility === "public" ? <option value="">No group</option> : null}
      {groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function NoGroups() {
  return (
    <>
      You are in no group that you may add to.{" "}
      <Link href="/groups" className="text-accent underline">
        Make a group
      </Link>{" "}
      first.
    </>
  );
}
