/** An article gets a new text while somebody reads it or writes on it: no mark lies for a moment, and no word is lost. */
import type { APIRequestContext, Page } from "@playwright/test";
import { aClaim, aDecision, aDocument, anAnnotation, aPerson, aToken } from "@/prisma/factories";
import { expect, type Person, test, type Visitor } from "./fixtures";
import { articleOf, paintedWords } from "./pages/article";

const opening = "A white paper on the protection of rights was published on Friday.";
const figure = "Courts acquitted 4,032 defendants between 2013 and 2017, the paper said.";
const praise = "A spokesperson lauded historic progress in the protection of rights.";
const aid = "Legal aid reached 6.34 million people, an official said.";
const lead = "Correction: an earlier text of this article gave another figure.";

const before = [opening, figure, praise, aid].join("\n\n");
const after = [lead, opening, figure.replace("4,032", "4,302"), aid].join("\n\n");

async function anArticle() {
  const owner = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: owner, text: before });
  return { owner, document, address: `/documents/${document.id}` };
}

type Article = Awaited<ReturnType<typeof anArticle>>;

/** An article that its owner has open. */
async function anOpenArticle(visit: (person: Person) => Promise<Visitor>) {
  const article = await anArticle();
  const { page, hand } = await visit(article.owner);
  await page.goto(article.address);
  return { article, page, hand };
}

/** Gives the article its new text, as its owner would from elsewhere. */
async function replaceText(request: APIRequestContext, { owner, document }: Article): Promise<void> {
  const answer = await request.post(`/api/documents/${document.id}/versions`, {
    headers: { Authorization: `Bearer ${await aToken(owner)}` },
    data: { content: after, contentType: "text/plain" },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

const newText = (page: Page) => page.getByRole("status").getByRole("button", { name: "Show it" });
const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const noteOn = (page: Page, words: string) =>
  page.getByRole("group", { name: new RegExp(`^Note by Ines on “${words}`) });

test("a mark on an open page stays on its words while a new text moves them", async ({ visit, request }) => {
  const article = await anArticle();
  const claim = await aClaim({
    document: article.document,
    exact: "4,032 defendants",
    statement: "So many.",
  });
  await aDecision(claim);
  const { page, hand } = await visit(article.owner);
  await page.goto(article.address);
  await expect.poll(() => paintedWords(page)).toContain("4,032 defendants");

  await replaceText(request, article);
  await expect(newText(page)).toBeVisible();
  // The decided claim goes back to review, which the page hears of too.
  await expect(page.getByRole("group", { name: /^Claim on/ })).toContainText("in review");
  expect(await paintedWords(page)).toContain("4,032 defendants");

  await hand.press(newText(page));
  await expect(articleOf(page)).toContainText("4,302 defendants");
  await expect.poll(() => paintedWords(page)).toContain("4,302 defendants");
});

test("a note begun on the old text goes on where its words stand in the new one", async ({
  visit,
  request,
}) => {
  const { article, page, hand } = await anOpenArticle(visit);
  await hand.mark(page, "6.34 million people", /^Note/);
  await hand.write(note(page), "People, or cases?");

  await replaceText(request, article);
  await hand.press(newText(page));
  await expect(articleOf(page)).toContainText(lead);
  await expect(note(page)).toContainText("People, or cases?");
  await expect.poll(() => paintedWords(page)).toContain("6.34 million people");
  await expect(page.getByText("The article has a new text since you began.")).toBeHidden();
  await hand.press(page.getByRole("button", { name: "Save note" }));
  await expect(noteOn(page, "6.34 million people")).toContainText("People, or cases?");
  await page.reload();
  await expect(noteOn(page, "6.34 million people")).toContainText("People, or cases?");
});

test("a note whose words changed under it says so before it is saved", async ({ visit, request }) => {
  const { article, page, hand } = await anOpenArticle(visit);
  await hand.mark(page, "acquitted 4,032 defendants", /^Note/);
  await hand.write(note(page), "Which courts?");

  await replaceText(request, article);
  await hand.press(newText(page));
  await expect(note(page)).toContainText("Which courts?");
  const fate = page.getByRole("status").filter({ hasText: "The article has a new text since you began." });
  await expect(fate.getByRole("deletion")).toContainText("4,032");
  await expect(fate.getByRole("insertion")).toContainText("4,302");
  await hand.press(page.getByRole("button", { name: "Save note" }));
  await expect(noteOn(page, "acquitted 4,302 defendants")).toContainText("Which courts?");
});

test("a note whose words are gone keeps what was typed until it is put somewhere", async ({
  visit,
  request,
}) => {
  const { article, page, hand } = await anOpenArticle(visit);
  await hand.mark(page, "lauded historic progress", /^Note/);
  await hand.write(note(page), "Says who?");

  await replaceText(request, article);
  await hand.press(newText(page));
  await expect(note(page)).toContainText("Says who?");
  await expect(page.getByText("This passage was not found there.")).toBeVisible();
  await hand.press(page.getByRole("button", { name: "Save note" }));
  await expect(page.getByText("Select the words in the article that it is about first.")).toBeVisible();
  await hand.mark(page, "an official", "Place here");
  await hand.press(page.getByRole("button", { name: "Save note" }));
  await expect(noteOn(page, "an official")).toContainText("Says who?");
});

test("notes that could not be saved on the old text are saved on the new one, or wait for a person", async ({
  visit,
  request,
}) => {
  const { article, page, hand } = await anOpenArticle(visit);
  const path = "**/api/documents/*/annotations";
  await page.context().route(path, (route) => route.fulfill({ status: 500, body: "" }));
  for (const [words, said] of [
    ["6.34 million people", "People, or cases?"],
    ["lauded historic progress", "Says who?"],
  ] as const) {
    await hand.mark(page, words, /^Note/);
    await hand.write(note(page), said);
    await hand.press(page.getByRole("button", { name: "Save note" }));
    await expect(noteOn(page, words).getByRole("alert")).toContainText("Not saved.");
  }

  await replaceText(request, article);
  await page.context().unroute(path);
  await page.reload();
  await expect(noteOn(page, "6.34 million people")).toContainText("People, or cases?");
  await expect(noteOn(page, "6.34 million people").getByRole("alert")).toBeHidden();

  const lost = page.getByRole("region", { name: "Lost their place" }).getByRole("listitem");
  await expect(lost).toContainText("Says who?");
  await expect(lost.getByRole("alert")).toContainText("The article has a new text");
  await hand.press(lost.getByRole("button", { name: "Place by hand" }));
  await hand.mark(page, "an official", "Place here");
  await expect(noteOn(page, "an official")).toContainText("Says who?");
  await page.reload();
  await expect(noteOn(page, "an official")).toContainText("Says who?");
  await expect(noteOn(page, "6.34 million people")).toContainText("People, or cases?");
});

test("a place chosen on a page whose text was replaced is refused, not put on other words", async ({
  visit,
  request,
}) => {
  const article = await anArticle();
  const { document, owner, address } = article;
  await anAnnotation({ document, creator: owner, exact: "lauded historic progress", body: "Says who?" });
  await replaceText(request, article);
  const { page, hand } = await visit(owner);
  await page.goto(address);
  const lost = page.getByRole("region", { name: "Lost their place" }).getByRole("listitem");
  await hand.press(lost.getByRole("button", { name: "Place by hand" }));

  const answer = await request.post(`/api/documents/${document.id}/versions`, {
    headers: { Authorization: `Bearer ${await aToken(owner)}` },
    data: { content: `${opening}\n\n${after}`, contentType: "text/plain" },
  });
  expect(answer.status()).toBe(201);
  await hand.mark(page, "an official", "Place here");
  await expect(page.getByText(/^Not placed\. The article has changed/)).toBeVisible();
});

test("an earlier version can be read, and no more", async ({ visit, request }) => {
  const article = await anArticle();
  const { document, owner, address } = article;
  await anAnnotation({ document, creator: owner, exact: "6.34 million people", body: "People, or cases?" });
  await aClaim({ document, exact: "4,032 defendants", statement: "So many." });
  await replaceText(request, article);
  const { page, hand } = await visit(owner);
  await page.goto(`${address}?version=1`);
  for (const [card, words] of [
    [page.getByRole("group", { name: /^Claim on/ }), "4,032 defendants"],
    [noteOn(page, "6.34 million people"), "6.34 million people"],
  ] as const) {
    await hand.open(card, words);
    await expect(card.getByRole("button", { name: "Copy link" })).toBeVisible();
    await expect(card.getByRole("button")).toHaveText(["Go to passage", "Copy link"]);
  }
});
