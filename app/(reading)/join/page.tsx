/** The page for a code that is typed rather than followed as a link. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageFrame } from "@/components/documents/page-frame";
import { JoinWithCode } from "@/components/groups/join-with-code";
import { JoinCode } from "@/lib/groups/input";
import { joinPath } from "@/lib/groups/invitations/join-path";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = {
  title: "Join a group",
  robots: { index: false },
  referrer: "no-referrer",
};

interface JoinPageProps {
  searchParams: Promise<{ code?: string | string[] }>;
}

/** Where a typed code is sent: on to its invitation, or back to the field where nothing was typed. */
export default async function TypedCodePage({ searchParams }: JoinPageProps) {
  const code = JoinCode.safeParse(await searchParams).data?.code;
  if (code !== undefined) redirect(joinPath(encodeURIComponent(code)));
  const actor = await currentActor();
  const person = actor.kind === "person" ? actor : null;
  return (
    <PageFrame person={person} here="/join" title="Join a group">
      <JoinWithCode />
    </PageFrame>
  );
}
