/** Where a page leads whose database could not be reached: what that means, and the way back. It asks for none itself. */
import type { Metadata } from "next";
import { ComeBackPage } from "@/components/requests/come-back-page";

export const metadata: Metadata = { title: "Database out of reach", robots: { index: false } };

interface UnreachablePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function UnreachablePage({ searchParams }: UnreachablePageProps) {
  const { next } = await searchParams;
  return (
    <ComeBackPage title="The database cannot be reached" next={next}>
      <p>
        Lectern runs, but the database that keeps its articles does not answer. What you had saved is safe,
        and what you were typing is kept in this browser.
      </p>
      <p>Try again in a while; if it stays so, tell whoever runs this site.</p>
    </ComeBackPage>
  );
}
