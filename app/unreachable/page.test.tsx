import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import UnreachablePage from "./page";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/unreachable" }));

it("says without a script that the database cannot be reached, and leads back, to no other site", async () => {
  const said = async (next: string) =>
    renderToStaticMarkup(await UnreachablePage({ searchParams: Promise.resolve({ next }) }));
  expect(await said("/documents/7?version=2")).toMatch(
    /the database that keeps its articles does not answer.*href="\/documents\/7\?version=2"/s,
  );
  expect(await said("//evil.example")).not.toContain("evil.example");
});
