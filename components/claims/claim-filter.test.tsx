// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { clearPage, show } from "@/components/ui/testing";
import { ClaimFilter } from "./claim-filter";

afterEach(clearPage);

it("each way to narrow the list says how many there are, apart from its name and all in one look", async () => {
  const narrowing = { verdict: null, progress: null };
  const page = await show(<ClaimFilter documentId="d" claims={[aClaim(0, 5)]} narrowing={narrowing} />);
  const links = [...page.querySelectorAll("a")];
  expect(links.map(({ textContent }) => textContent)).toEqual([
    "All 1",
    "Undecided 1",
    expect.stringMatching(/^\S.* 1$/),
  ]);
  const counts = links.map((link) => link.lastElementChild);
  expect(counts.map((count) => count?.textContent)).toEqual(["1", "1", "1"]);
  expect(new Set(counts.map((count) => count?.className)).size).toBe(1);
});
