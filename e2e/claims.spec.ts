/** What is done to a claim after it was stated: it gets a further passage, and somebody to work on it. */
import { aClaim, aDocument, aGroup, aMember } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { paintedWords } from "./pages/article";

const text = [
  "Courts acquitted 4,032 defendants between 2013 and 2017, the paper said.",
  "In those five years 4,032 people were found not guilty, a spokesperson added.",
].join("\n\n");

test("a claim gets a second passage, and somebody to work on it", async ({ visit }) => {
  const group = await aGroup({ name: "Figures desk" });
  const amara = await aMember(group, "owner", "Amara");
  await aMember(group, "member", "Ben");
  const document = await aDocument({ creator: amara, group, text });
  await aClaim({ document, exact: "4,032 defendants", statement: "So many were acquitted." });
  const { page, hand } = await visit(amara);
  await page.goto(`/documents/${document.id}`);
  const claim = page.getByRole("group", { name: "Claim on “4,032 defendants”" });

  await hand.open(claim, "4,032 defendants");
  await hand.press(claim.getByRole("button", { name: "Add passage" }));
  await hand.mark(page, "4,032 people were found not guilty", "Add to the claim");
  await expect.poll(() => paintedWords(page)).toContain("4,032 people were found not guilty");
  await hand.choose(claim.getByRole("combobox", { name: "With" }), "Ben");
  await expect(claim).toContainText("with Ben");

  await page.reload();
  await expect.poll(() => paintedWords(page)).toContain("4,032 people were found not guilty");
  await expect(claim).toContainText("with Ben");
});
