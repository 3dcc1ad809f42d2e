/** A new text for an article: what it does to every mark is shown first, and what changed is put right by a person. */
import type { APIRequestContext, Page } from "@playwright/test";
import { aClaim, aDecision, aDocument, anAnnotation, aPerson, aToken } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";

const before = [
  "Courts acquitted 4,032 defendants between 2013 and 2017, the paper said.",
  "A spokesperson lauded historic progress in the protection of rights.",
  "It counted 825 cases.",
  "Legal aid reached 6.34 million people, an official said.",
].join("\n\n");

const after = [
  "Courts acquitted 4,302 defendants between 2013 and 2017, the paper said.",
  "It counted 825 cases.",
  "A second count followed, and its outcome was the very one that had been expected.",
  "It counted 825 cases.",
  "Nothing else was counted in the whole of the year that is spoken of here.",
  "Legal aid reached 6.34 million people, an official said.",
].join("\n\n");

/** An article with a decided claim and a note on each passage that fares differently. */
async function anArticle() {
  const owner = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: owner, text: before });
  const claim = await aClaim({
    document,
    exact: "acquitted 4,032 defendants",
    statement: "4,032 were acquitted.",
  });
  await aDecision(claim);
  await anAnnotation({ document, exact: "lauded historic progress", body: "Says who?" });
  await anAnnotation({ document, exact: "It counted 825 cases.", body: "Counted by whom?" });
  await anAnnotation({ document, exact: "Legal aid reached 6.34 million", body: "People, or cases?" });
  return { owner, address: `/documents/${document.id}`, id: document.id };
}

/** Gives an article its new text as a script would. */
async function replaceText(request: APIRequestContext, { owner, id }: Awaited<ReturnType<typeof anArticle>>) {
  const answer = await request.post(`/api/documents/${id}/versions`, {
    headers: { Authorization: `Bearer ${await aToken(owner)}` },
    data: { content: after, contentType: "text/plain" },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

const claimCard = (page: Page) => page.getByRole("group", { name: "Claim on “acquitted 4,032 defendants”" });
const tray = (page: Page) => page.getByRole("region", { name: "Lost their place" });

test("a new text is shown with what it does, saved, and its changed claim confirmed, called gone and put back", async ({
  visit,
}) => {
  const { owner, address } = await anArticle();
  const { page, hand } = await visit(owner);
  await page.goto(address);
  await hand.press(page.getByRole("link", { name: "Version 1" }));
  await hand.write(page.getByRole("textbox", { name: "The new text" }), after);
  await hand.press(page.getByRole("button", { name: "Show what would change" }));
  for (const [state, count] of [
    ["Exact", 0],
    ["Moved", 1],
    ["Changed", 1],
    ["Ambiguous", 1],
    ["Not found", 1],
  ] as const)
    await expect(page.getByRole("term").filter({ hasText: state }).locator("..")).toContainText(
      String(count),
    );
  await expect(page.getByText("goes back to review when the version is saved")).toBeVisible();

  await hand.press(page.getByRole("button", { name: "Save as version 2" }));
  await expect(page.getByRole("heading", { name: "Version 2 is saved" })).toBeVisible();
  await hand.press(page.getByRole("link", { name: "Read it" }));

  await hand.open(claimCard(page), "acquitted 4,302 defendants");
  await expect(claimCard(page)).toContainText("in review");
  const change = claimCard(page).getByRole("region", { name: "The words have changed" });
  await expect(change.getByRole("deletion")).toContainText("4,032");
  await expect(change.getByRole("insertion")).toContainText("4,302");
  await hand.press(change.getByRole("button", { name: "It still belongs here" }));
  await expect(change).toContainText("Ines confirmed that it belongs here");
  await page.reload();
  await expect(change).toContainText("Ines confirmed that it belongs here");

  await hand.press(change.getByRole("button", { name: "It is gone" }));
  const gone = tray(page).getByRole("listitem").filter({ hasText: "4,032 were acquitted." });
  await expect(gone).toContainText("Ines said that it is gone");
  await hand.press(gone.getByRole("button", { name: "Here: Paragraph 1" }));
  const placed = claimCard(page).getByRole("region", { name: "Placed by hand" });
  await expect(placed).toContainText("Ines placed it here by hand");
  await expect(placed.getByRole("insertion")).toContainText("4,302");
});

test("a note whose words are gone waits in the tray and is placed by hand", async ({ visit, request }) => {
  const article = await anArticle();
  await replaceText(request, article);
  const { page, hand } = await visit(article.owner);
  await page.goto(article.address);
  const lost = tray(page).getByRole("listitem").filter({ hasText: "Says who?" });
  await expect(lost).toContainText("lauded historic progress");
  await hand.press(lost.getByRole("button", { name: "Place by hand" }));
  await hand.mark(page, "the very one", "Place here");

  const note = page.getByRole("group", { name: /^Note by Ines on “lauded historic progress”/ });
  await expect(note).toContainText("Says who?");
  await expect(lost).toBeHidden();
  await page.reload();
  await expect(note).toBeVisible();
  await hand.open(note, "the very one");
});

test("a note that may stand in several places is put in one of them", async ({ visit, request }) => {
  const article = await anArticle();
  await replaceText(request, article);
  const { page, hand } = await visit(article.owner);
  await page.goto(article.address);
  const lost = tray(page).getByRole("listitem").filter({ hasText: "Counted by whom?" });
  await expect(lost).toContainText("These words now stand in 2 places");
  await hand.press(lost.getByRole("button", { name: "Here" }).first());
  await expect(page.getByRole("group", { name: /^Note by Ines on “It counted 825 cases.”/ })).toBeVisible();
  await expect(lost).toBeHidden();
});

test("two versions are compared inline and side by side, and the earlier one is read", async ({
  visit,
  request,
}) => {
  const article = await anArticle();
  await replaceText(request, article);
  const { page, hand } = await visit(article.owner);
  await page.goto(`${article.address}/versions`);
  await hand.press(page.getByRole("link", { name: "Compare with version 1" }));
  await expect(page.getByRole("deletion").filter({ hasText: "4,032" }).first()).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "4,302" }).first()).toBeVisible();
  await hand.press(page.getByRole("link", { name: "Side by side" }));
  await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Version 2" })).toBeVisible();

  await page.goto(`${article.address}/versions`);
  await hand.press(page.getByRole("link", { name: "Version 1", exact: true }));
  await expect(page.getByRole("note")).toContainText("This is version 1 of 2.");
  await expect(articleOf(page)).toContainText("4,032 defendants");
  await expect(tray(page)).toBeHidden();
  await hand.press(page.getByRole("link", { name: "Read version 2" }));
  await expect(articleOf(page)).toContainText("4,302 defendants");
});
