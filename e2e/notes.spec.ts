/** Notes: making, finding, changing and deleting them, and reaching every one of several on the same words. */
import type { Page } from "@playwright/test";
import { aDocument, anAnnotation, aPerson, aToken } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";

const text = [
  "Courts acquitted 4,032 defendants between 2013 and 2017, the paper said.",
  "In the same five years the number of legal aid cases rose by a third.",
  "A spokesperson called the progress historic and gave no source for it.",
].join("\n\n");

const card = (page: Page, name: string | RegExp) => page.getByRole("group", { name });

test("a passage is highlighted, and the highlight undone", async ({ visit }) => {
  const reader = await aPerson({ name: "Ines" });
  const document = await aDocument({ text });
  const { page, hand } = await visit(reader);
  await page.goto(`/documents/${document.id}`);

  await hand.mark(page, "legal aid cases", "Highlight");
  const highlight = card(page, /^Note by Ines on “legal aid cases”/);
  await expect(highlight).toBeVisible();

  await hand.press(page.getByRole("status").getByRole("button", { name: "Undo" }));
  await expect(highlight).toBeHidden();
  await page.reload();
  await expect(articleOf(page)).toBeVisible();
  await expect(highlight).toBeHidden();
});

test("a note with tags is written, changed, deleted and brought back", async ({ visit }) => {
  const reader = await aPerson({ name: "Ines" });
  const document = await aDocument({ text });
  const { page, hand } = await visit(reader);
  await page.goto(`/documents/${document.id}`);

  await hand.mark(page, "4,032 defendants", "Note");
  await hand.write(page.getByRole("textbox", { name: "Note" }), "Which courts, and who counted?");
  await hand.write(page.getByRole("textbox", { name: "Tags" }), "figure, one source");
  await hand.press(page.getByRole("button", { name: "Save note" }));

  const note = card(page, /^Note by Ines on “4,032 defendants”/);
  await expect(note).toContainText("Which courts, and who counted?");
  await expect(note).toContainText("one source");

  await hand.press(note.getByRole("button", { name: "Edit" }));
  await hand.write(page.getByRole("textbox", { name: "Note" }), "Which courts?");
  await hand.press(page.getByRole("button", { name: "Save", exact: true }));
  await expect(note.getByText("Which courts?", { exact: true })).toBeVisible();

  await hand.press(note.getByRole("button", { name: "Delete" }));
  await expect(note).toBeHidden();
  await hand.press(page.getByRole("status").getByRole("button", { name: "Undo" }));
  await expect(note).toBeVisible();
  await page.reload();
  await expect(note).toContainText("Which courts?");
});

test("a note that is left waits in the margin, and one begun after it loses nothing", async ({
  visit,
  by,
}) => {
  const reader = await aPerson({ name: "Ines" });
  const document = await aDocument({ text });
  const { page, hand } = await visit(reader);
  await page.goto(`/documents/${document.id}`);
  const field = page.getByRole("textbox", { name: "Note" });
  const unfinished = page.getByRole("region", { name: "Not finished" }).getByRole("listitem");

  await hand.mark(page, "4,032 defendants", /^Note/);
  await hand.write(field, "Which courts?");
  await hand.press(page.getByRole("button", { name: "Cancel" }));
  await expect(unfinished).toContainText("A note on 4,032 defendants");

  await hand.mark(page, "legal aid cases", /^Note/);
  await hand.write(field, "Since when?");
  // The mouse begins another one beside it; the keys are the field's own until Escape.
  if (by === "keyboard") await page.keyboard.press("Escape");
  await hand.mark(page, "historic", /^Note/);
  await expect(unfinished).toHaveCount(2);
  await page.keyboard.press("Escape");
  // Nothing was typed into the third, so there is nothing to keep of it.
  await expect(field).toBeHidden();
  await expect(unfinished).toHaveCount(2);

  await page.reload();
  await hand.press(unfinished.filter({ hasText: "4,032" }).getByRole("button", { name: "Go on writing" }));
  await expect(field).toContainText("Which courts?");
  await hand.press(page.getByRole("button", { name: "Save note" }));
  await expect(card(page, /^Note by Ines on “4,032 defendants”/)).toContainText("Which courts?");
  await hand.press(unfinished.filter({ hasText: "legal aid" }).getByRole("button", { name: "Discard" }));
  await expect(unfinished).toHaveCount(0);
});

test("every one of three notes on the same words can be reached", async ({ visit, by }) => {
  const document = await aDocument({ text });
  const notes = [
    { name: "Ada", exact: "legal aid cases rose by a third" },
    { name: "Ben", exact: "aid cases rose" },
    { name: "Cleo", exact: "cases rose by" },
  ];
  for (const { name, exact } of notes)
    await anAnnotation({ document, exact, creator: await aPerson({ name }), body: `${name} doubts it.` });
  const { page } = await visit(null);
  await page.goto(`/documents/${document.id}`);

  const focused = new Set<string>();
  await expect(articleOf(page)).toBeVisible();
  await expect(card(page, /^Note by/)).toHaveCount(3);
  for (let presses = 0; presses < 3; presses++) {
    const before = page.url();
    if (by === "keyboard") await page.keyboard.press("j");
    else
      await articleOf(page)
        .getByText("legal aid cases rose")
        .click({ position: await placeOf(page, "cases") });
    await expect(page).not.toHaveURL(before);
    const { hash } = new URL(page.url());
    await expect(page.locator(hash).getByRole("button", { name: "Copy link" })).toBeVisible();
    focused.add(hash);
  }
  expect(focused.size).toBe(3);
});

test("the address of a note opens it and brings its passage into sight", async ({ visit }) => {
  const filler = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} says what the one before it said.`);
  const document = await aDocument({ text: [...filler, "The last figure is 825."].join("\n\n") });
  const { id } = await anAnnotation({ document, exact: "825", body: "Where from?" });
  const { page } = await visit(null);
  await page.goto(`/documents/${document.id}#annotation-${id}`);

  const note = card(page, /^Note by Creator on “825”/);
  await expect(note).toContainText("Where from?");
  await expect(note.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(articleOf(page).getByText("The last figure is 825.")).toBeInViewport();
});

test("a press on what a note says opens it", async ({ visit }) => {
  const document = await aDocument({ text });
  const { id } = await anAnnotation({ document, exact: "legal aid", body: "Paid for by whom?" });
  const { page } = await visit(null);
  await page.goto(`/documents/${document.id}`);
  const words = card(page, /^Note by/).getByText("Paid for by whom?");
  await expect(words).toBeVisible();
  // The link that covers the card is what is under the pointer there.
  await words.click({ force: true });
  await expect(page).toHaveURL(new RegExp(`#annotation-${id}$`));
});

test("what has lost its place opens by its address, where its words wait", async ({ visit, request }) => {
  const owner = await aPerson({ name: "Ines" });
  const document = await aDocument({ text, creator: owner });
  const note = await anAnnotation({
    document,
    creator: owner,
    exact: "legal aid",
    body: "Paid for by whom?",
  });
  const answer = await request.post(`/api/documents/${document.id}/versions`, {
    headers: { Authorization: `Bearer ${await aToken(owner)}` },
    data: { content: "Another text altogether.", contentType: "text/plain" },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { page } = await visit(owner);
  await page.goto(`/documents/${document.id}#annotation-${note.id}`);
  const lost = page.getByRole("region", { name: "Lost their place" }).getByRole("listitem");
  await expect(lost.getByRole("button", { name: "Discuss" })).toBeVisible();
  await expect(lost).toContainText("Paid for by whom?");
});

test("the margin is narrowed to a person, a tag and a kind", async ({ visit }) => {
  const ada = await aPerson({ name: "Ada" });
  const ben = await aPerson({ name: "Ben" });
  const document = await aDocument({ text });
  await anAnnotation({
    document,
    creator: ada,
    exact: "4,032 defendants",
    body: "By whom?",
    tags: ["figure"],
  });
  await anAnnotation({ document, creator: ben, exact: "historic", body: "Says who?", tags: ["praise"] });
  await anAnnotation({ document, creator: ben, exact: "no source", body: "" });
  const { page, hand } = await visit(null);
  await page.goto(`/documents/${document.id}`);
  const notes = card(page, /^Note by/);
  await expect(notes).toHaveCount(3);

  await hand.press(page.getByRole("button", { name: "Filter" }));
  const panel = page.getByRole("dialog", { name: "Filter notes and claims" });
  await hand.press(panel.getByRole("checkbox", { name: /^Ben/ }));
  await expect(notes).toHaveCount(2);
  await hand.press(panel.getByRole("checkbox", { name: /^praise/ }));
  await expect(notes).toHaveCount(1);
  await expect(notes).toContainText("Says who?");
  await expect(panel.getByRole("status")).toHaveText("1 of 3 shown");

  await page.reload();
  await expect(notes).toHaveCount(1);
  await hand.press(page.getByRole("button", { name: "Filtered" }));
  await hand.press(panel.getByRole("button", { name: "Show all" }));
  await expect(notes).toHaveCount(3);
  await hand.press(panel.getByRole("checkbox", { name: /^Highlights/ }));
  await expect(notes).toHaveCount(1);
  await expect(notes).toContainText("highlighted");
});

/** Where a word stands in its paragraph, in pixels from the paragraph's corner. */
async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return await articleOf(page)
    .getByText("legal aid cases rose")
    .evaluate((paragraph, wanted) => {
      const words = paragraph.firstChild;
      if (!words?.textContent) throw new Error("The paragraph is empty.");
      const range = document.createRange();
      const start = words.textContent.indexOf(wanted);
      range.setStart(words, start);
      range.setEnd(words, start + wanted.length);
      const box = range.getBoundingClientRect();
      const corner = paragraph.getBoundingClientRect();
      return { x: box.left - corner.left + box.width / 2, y: box.top - corner.top + box.height / 2 };
    }, word);
}
