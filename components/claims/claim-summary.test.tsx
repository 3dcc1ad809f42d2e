// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { clearPage, show } from "@/components/ui/testing";
import type { ClaimView } from "@/lib/claims/view";
import { ClaimSummary } from "./claim-summary";

afterEach(clearPage);

const entry = { href: "#claim", onClick: () => undefined };
const claim = aClaim(0, 5);

/** What stands over the statement on a card that is not open. */
async function told(change: Partial<ClaimView> = {}): Promise<string | undefined> {
  const page = await show(<ClaimSummary claim={{ ...claim, ...change }} isOpen={false} entry={entry} />);
  return page.querySelector("p")?.textContent;
}

it("a card whose claim is undecided names whom the work is with, or else who made the claim", async () => {
  const maker = `by ${claim.creator.name}`;
  expect(await told()).toContain(maker);
  const assigned = await told({ assignee: { id: "ben", name: "Ben" } });
  expect(assigned).toContain("with Ben");
  expect(assigned).not.toContain(maker);
  expect(await told({ verdict: "refuted", progress: "decided" })).not.toContain(maker);
});
