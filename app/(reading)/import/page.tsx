/** Importing an article, into a group where one comes from its page. It begins with what was left unsent here. */
import type { Metadata } from "next";
import { ImportForm } from "@/components/documents/import-form";
import { importInto } from "@/components/documents/import-path";
import { PageFrame } from "@/components/documents/page-frame";
import { listWritableGroups } from "@/lib/groups/queries";
import { signedIn } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Import an article" };

interface ImportPageProps {
  searchParams: Promise<{ group?: string | string[] }>;
}

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const { group } = await searchParams;
  const person = signedIn(await currentActor(), typeof group === "string" ? importInto(group) : "/import");
  const groups = await listWritableGroups(person);
  return (
    <PageFrame
      person={person}
      here="/import"
      trail={[{ label: "Library", href: "/" }]}
      title="Import an article"
      lead="Nothing is fetched from the web: only what you give here is read."
    >
      <ImportForm userId={person.id} groups={groups} groupId={groups.find(({ id }) => id === group)?.id} />
    </PageFrame>
  );
}
