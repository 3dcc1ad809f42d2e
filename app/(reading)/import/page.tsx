import type { Metadata } from "next";
import { ImportForm } from "@/components/documents/import-form";
import { PageFrame } from "@/components/documents/page-frame";
import { listWritableGroups } from "@/lib/groups/queries";
import { signedIn } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Import an article" };

export default async function ImportPage() {
  const person = signedIn(await currentActor(), "/import");
  const groups = await listWritableGroups(person);
  return (
    <PageFrame
      person={person}
      here="/import"
      trail={[{ label: "Library", href: "/" }]}
      title="Import an article"
      lead="Nothing is fetched from the web: only what you give here is read."
    >
      <ImportForm userId={person.id} groups={groups} />
    </PageFrame>
  );
}
