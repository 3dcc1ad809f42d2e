/** Nothing typed is ever lost: not by a reload, a network that drops, a server that fails, or two tabs on one note. */
import type { Page } from "@playwright/test";
import { aDocument, anAnnotation, aPerson, aSessionCookie } from "@/prisma/factories";
import { failAt, holdBack, loseAnswerOf } from "./bad-network";
import { expect, test } from "./fixtures";

const words = "The yearbook counts convictions too.";

const noteOn = (page: Page) => page.getByRole("group", { name: /^Note by Ines on “acquitted”/ });

/** A note of Ines, who is the one to write. */
async function aNote() {
  const ines = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: ines });
  const { id } = await anAnnotation({ document, exact: "acquitted", body: "Which courts?" });
  const article = `/documents/${document.id}`;
  return { ines, article, address: `${article}#annotation-${id}`, path: `/api/annotations/${id}` };
}

test("a comment that was not sent is there after a reload", async ({ visit }) => {
  const { ines, address } = await aNote();
  const { page, hand } = await visit(ines);
  await page.goto(address);
  await hand.press(noteOn(page).getByRole("button", { name: "Discuss" }));
  const comment = page.getByRole("textbox", { name: "Your comment" });
  await hand.write(comment, words);

  await page.reload();
  await hand.press(noteOn(page).getByRole("button", { name: "Discuss · draft" }));
  await expect(comment).toContainText(words);
  await expect(noteOn(page).getByText("Restored what you had typed")).toBeVisible();
  await hand.press(noteOn(page).getByRole("button", { name: "Comment", exact: true }));
  await expect(noteOn(page).getByRole("listitem").getByText(words)).toBeVisible();

  await page.reload();
  await hand.press(noteOn(page).getByRole("button", { name: "Discuss · 1" }));
  await expect(noteOn(page).getByRole("listitem").getByText(words)).toBeVisible();
  await expect(comment).not.toContainText(words);
});

test("what is typed while the editor is still on its way arrives whole", async ({ visit }) => {
  const ines = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: ines });
  const { page, hand } = await visit(ines);
  await page.goto(`/documents/${document.id}`);
  await page.route("**/_next/static/**", async (route) => {
    // A network slow enough that the editor comes in the middle of the sentence.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await hand.mark(page, "acquitted", /^Note/);
  const note = page.getByRole("textbox", { name: "Note" });
  await expect(note).toBeFocused();
  const sentence = `${words} ${words.toLowerCase()} And then ${words.toLowerCase()}`;
  await page.keyboard.type(sentence, { delay: 15 });
  await expect(page.getByRole("toolbar", { name: "Formats for Note" })).toBeVisible();
  await expect(note).toHaveText(sentence);
});

test("what is typed before the page is alive is kept", async ({ visit }) => {
  const ines = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: ines });
  const { page, hand } = await visit(ines);
  const scripts = await holdBack(page, "**/_next/static/**/*.js");
  await page.goto(`/documents/${document.id}/versions`, { waitUntil: "commit" });
  const text = page.getByRole("textbox", { name: "The new text" });
  await hand.write(text, words);
  const show = page.getByRole("button", { name: "Show what would change" });
  await expect(show).toBeDisabled();

  scripts.letGo();
  await hand.press(show);
  await expect(page.getByRole("heading", { name: "What the new text does to what is marked" })).toBeVisible();
  await hand.press(page.getByRole("button", { name: "Change the text" }));
  await expect(text).toHaveValue(words);
});

test("a new note that the server fails to save is kept, and saved at the next try", async ({ visit }) => {
  const ines = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: ines });
  const { page, hand } = await visit(ines);
  await page.goto(`/documents/${document.id}`);
  const failing = await failAt(page.context(), "**/api/documents/*/annotations");

  await hand.mark(page, "acquitted", /^Note/);
  await hand.write(page.getByRole("textbox", { name: "Note" }), words);
  await hand.press(page.getByRole("button", { name: "Save note" }));
  const note = noteOn(page);
  await expect(note.getByRole("alert")).toContainText("Not saved.");
  await expect(note).toContainText(words);

  // Another page of the same browser finds it where it was kept, and cannot save it either.
  await page.reload();
  await expect(note.getByRole("alert")).toContainText("Not saved.");
  await failing.stop();
  await hand.press(note.getByRole("button", { name: "Try again" }));
  await expect(note.getByRole("alert")).toBeHidden();
  await page.reload();
  await expect(note).toContainText(words);
  await expect(note.getByRole("alert")).toBeHidden();
});

test("a card opened offline opens once there is a network, and a comment written offline stays until then", async ({
  visit,
}) => {
  const { ines, article } = await aNote();
  const { page, hand } = await visit(ines);
  await page.goto(article);
  await page.context().setOffline(true);
  const sign = page.getByRole("status").getByText("No connection.");
  await expect(sign).toBeVisible();
  await hand.open(noteOn(page), "acquitted");
  await expect(noteOn(page).getByRole("alert")).toContainText(
    "No connection. This opens as soon as it is back.",
  );
  await expect(page.locator("[data-article-root]")).toContainText("acquitted");
  await page.context().setOffline(false);
  await hand.press(noteOn(page).getByRole("button", { name: "Discuss" }));
  await hand.write(page.getByRole("textbox", { name: "Your comment" }), words);
  await expect(page.getByRole("toolbar", { name: "Formats for Your comment" })).toBeVisible();
  await page.context().setOffline(true);
  await expect(sign).toBeVisible();
  const send = noteOn(page).getByRole("button", { name: "Comment", exact: true });
  await hand.press(send);
  await expect(noteOn(page).getByRole("alert")).toContainText("offline");
  await expect(page.getByRole("textbox", { name: "Your comment" })).toContainText(words);

  await page.context().setOffline(false);
  await expect(sign).toBeHidden();
  await expect(noteOn(page).getByRole("alert")).toContainText("The connection is back: send it again.");
  await hand.press(send);
  await expect(noteOn(page).getByRole("listitem").getByText(words)).toBeVisible();
});

test("of two tabs that edit one note, the second is shown both texts", async ({ visit }) => {
  const { ines, address, path } = await aNote();
  const { page, hand } = await visit(ines);
  await page.goto(address);
  await hand.press(noteOn(page).getByRole("button", { name: "Edit" }));
  await expect(page.getByRole("textbox", { name: "Note" })).toContainText("Which courts?");

  const elsewhere = await visit(ines);
  await elsewhere.page.goto(address);
  await elsewhere.hand.press(noteOn(elsewhere.page).getByRole("button", { name: "Edit" }));
  await elsewhere.hand.write(
    elsewhere.page.getByRole("textbox", { name: "Note" }),
    "Which courts, all of them?",
  );
  await elsewhere.hand.press(elsewhere.page.getByRole("button", { name: "Save", exact: true }));
  await expect(noteOn(elsewhere.page).getByText("Which courts, all of them?")).toBeVisible();

  await hand.write(page.getByRole("textbox", { name: "Note" }), words);
  const answer = page.waitForResponse(
    (response) => response.url().endsWith(path) && response.status() === 412,
  );
  await hand.press(page.getByRole("button", { name: "Save", exact: true }));
  await answer;
  await expect(noteOn(page).getByText("Which courts, all of them?")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Note" })).toContainText(words);
  await expect(noteOn(page).getByRole("alert")).toContainText("someone changed this meanwhile");

  await hand.press(page.getByRole("button", { name: "Save", exact: true }));
  await expect(page.getByRole("textbox", { name: "Note" })).toBeHidden();
  await elsewhere.page.reload();
  await expect(noteOn(elsewhere.page).getByText(words)).toBeVisible();
});

test("a comment whose answer was lost is made once, though it is sent again from the page loaded anew", async ({
  visit,
}) => {
  const { ines, address } = await aNote();
  const { page, hand } = await visit(ines);
  await page.goto(address);
  const losing = await loseAnswerOf(page.context(), "**/api/annotations/*/comments");
  await hand.press(noteOn(page).getByRole("button", { name: "Discuss" }));
  await hand.write(page.getByRole("textbox", { name: "Your comment" }), words);
  const send = noteOn(page).getByRole("button", { name: "Comment", exact: true });
  await hand.press(send);
  await expect(noteOn(page).getByRole("alert")).toBeVisible();
  await losing.stop();

  await page.reload();
  await hand.press(noteOn(page).getByRole("button", { name: /^Discuss/ }));
  await expect(page.getByRole("textbox", { name: "Your comment" })).toContainText(words);
  await hand.press(send);
  await expect(page.getByRole("textbox", { name: "Your comment" })).not.toContainText(words);
  await expect(noteOn(page).getByRole("listitem")).toHaveCount(1);
  await page.reload();
  await expect(noteOn(page).getByRole("button", { name: "Discuss · 1" })).toBeVisible();
});

test("what one person typed is not saved in the name of another, who signed in meanwhile", async ({
  visit,
  baseURL,
}) => {
  const [ines, noor] = [await aPerson({ name: "Ines" }), await aPerson({ name: "Noor" })];
  const document = await aDocument({ creator: ines, visibility: "public" });
  const { page, hand } = await visit(ines);
  const signIn = async (person: typeof ines) => {
    await page.context().addCookies([{ ...(await aSessionCookie(person)), url: baseURL ?? "" }]);
  };
  await page.goto(`/documents/${document.id}`);
  await hand.mark(page, "acquitted", /^Note/);
  await hand.write(page.getByRole("textbox", { name: "Note" }), words);
  await signIn(noor);
  await hand.press(page.getByRole("button", { name: "Save note" }));
  await expect(noteOn(page).getByRole("alert")).toContainText("Somebody else is signed in");
  await expect(noteOn(page)).toContainText(words);

  await signIn(ines);
  await hand.press(noteOn(page).getByRole("button", { name: "Try again" }));
  await expect(noteOn(page).getByRole("alert")).toBeHidden();
  await page.reload();
  await expect(noteOn(page)).toContainText(words);
});
