/** Where a page leads that was asked for too soon: how long to wait, and the way back to it. */
import type { Metadata } from "next";
import { ComeBackPage } from "@/components/requests/come-back-page";
import { tooManySentence } from "@/lib/too-many";

export const metadata: Metadata = { title: "Too many requests", robots: { index: false } };

interface WaitPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The seconds that an address names; a minute where it names none that could be meant. */
function secondsOf(asked: string | string[] | undefined): number {
  const seconds = Number(asked);
  return Number.isInteger(seconds) && seconds > 0 && seconds <= 3600 ? seconds : 60;
}

/** Takes from no limit itself, and asks the database for nothing. */
export default async function WaitPage({ searchParams }: WaitPageProps) {
  const { seconds, next } = await searchParams;
  return (
    <ComeBackPage title="Too many pages at once" next={next}>
      <p>{tooManySentence(secondsOf(seconds))}</p>
      <p>So much was asked for from your account or your network that it has to slow down for a moment.</p>
    </ComeBackPage>
  );
}
