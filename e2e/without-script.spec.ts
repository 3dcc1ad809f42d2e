/** What is read without a script: the article, how its claims stand, the list of them, and the library. */
import { randomUUID } from "node:crypto";
import { aClaim, aDecision, aDocument, aGroup, aMember } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";

const withoutScript = { javaScriptEnabled: false };

test("a stranger reads an article, how its claims stand, and only those that were refuted", async ({
  visit,
}) => {
  const text = "Courts acquitted 4,032 defendants.\n\nApproval was lifted in 618 matters.";
  const document = await aDocument({ text });
  const acquitted = "So many were acquitted.";
  const lifted = "So much needs no approval.";
  await aDecision(await aClaim({ document, exact: "4,032 defendants", statement: acquitted }));
  await aClaim({ document, exact: "618 matters", statement: lifted });
  const { page } = await visit(null, withoutScript);
  await page.goto(`/documents/${document.id}`);
  await expect(articleOf(page)).toContainText("Approval was lifted in 618 matters.");
  const claim = page.getByRole("group", { name: "Claim on “4,032 defendants”" });
  await expect(claim).toContainText("Refuted");
  await expect(claim).toContainText(acquitted);

  await page.getByRole("link", { name: "All notes and claims on this article" }).click();
  const narrowing = page.getByRole("navigation", { name: "Narrow the list" });
  const claims = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(claims).toHaveText([acquitted, lifted]);
  await narrowing.getByRole("link", { name: "Refuted 1" }).click();
  await expect(claims).toHaveText([acquitted]);
  await narrowing.getByRole("link", { name: "open 1" }).click();
  await expect(claims).toHaveText([lifted]);
  await narrowing.getByRole("link", { name: "All 2" }).click();
  await expect(claims).toHaveText([acquitted, lifted]);
});

test("the library is searched, and narrowed to one's own, one's groups' and what is public", async ({
  visit,
}) => {
  const word = `heron${randomUUID().slice(0, 8)}`;
  const group = await aGroup();
  const ines = await aMember(group, "member", "Ines");
  const text = `A ${word} nests in the reeds.`;
  await aDocument({ text, title: "Her own", creator: ines, visibility: "private" });
  await aDocument({ text, title: "Her group's", group });
  await aDocument({ text, title: "Everyone's" });
  await aDocument({ title: "Of something else", creator: ines, visibility: "private" });
  const { page } = await visit(ines, withoutScript);
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search titles and texts" }).fill(word);
  await page.getByRole("button", { name: "Search" }).click();
  const titles = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(titles).toHaveText(["Everyone's", "Her group's", "Her own"]);

  const scopes = page.getByRole("navigation", { name: "Whose documents" });
  for (const { scope, title } of [
    { scope: "Mine", title: "Her own" },
    { scope: "My groups’", title: "Her group's" },
    { scope: "Public", title: "Everyone's" },
  ]) {
    await scopes.getByRole("link", { name: scope }).click();
    await expect(titles).toHaveText([title]);
    await expect(scopes.getByRole("link", { name: scope })).toHaveAttribute("aria-current", "page");
  }
  // A search within what the library is narrowed to stays within it.
  await page.getByRole("searchbox", { name: "Search titles and texts" }).fill("something");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(titles.filter({ hasText: "Of something else" })).toBeHidden();
  await scopes.getByRole("link", { name: "Mine" }).click();
  await expect(titles).toHaveText(["Of something else"]);
});
