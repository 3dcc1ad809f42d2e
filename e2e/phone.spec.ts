/** On a phone: the margin is a sheet that comes up to the card in focus, and everything is done by touch. */
import { devices, type Locator, type Page } from "@playwright/test";
import {
  aClaim,
  aDecision,
  aDocument,
  anAnnotation,
  anAssessment,
  aPerson,
  someEvidence,
} from "@/prisma/factories";
import { holdBack } from "./bad-network";
import { expect, test } from "./fixtures";
import { articleOf, selectByTouch, toolbarOf } from "./pages/article";

const phone = devices["Pixel 7"];

const text = [
  "Courts acquitted 4,032 defendants between 2013 and 2017, the paper said.",
  "In the same five years the number of legal aid cases rose by a third.",
  "A spokesperson called the progress historic and gave no source for it.",
].join("\n\n");

/** The same, in the middle of an article that is longer than the screen. */
const filler = Array.from({ length: 12 }, (_, at) => `${at + 1}. The paper goes on about other things.`);
const long = [...filler, text, ...filler].join("\n\n");

const sheet = (page: Page) => page.getByRole("complementary", { name: "Notes and claims" });

test("notes come up one after another, to full height and away", async ({ visit }) => {
  const document = await aDocument({ text });
  await anAnnotation({ document, exact: "4,032 defendants", body: "Who counted?" });
  await anAnnotation({ document, exact: "rose by a third", body: "From what?" });
  const { page } = await visit(null, phone);
  await page.goto(`/documents/${document.id}`);

  await page.getByRole("button", { name: "2 notes and claims" }).tap();
  await expect(sheet(page)).toContainText("Who counted?");
  await expect(sheet(page)).toContainText("1 of 2");
  await comeToRest(page);
  await page.getByRole("button", { name: "Next" }).tap();
  await expect(sheet(page)).toContainText("From what?");
  await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
  await page.getByRole("button", { name: "Previous" }).tap();
  await expect(sheet(page)).toContainText("Who counted?");

  await page.getByRole("button", { name: "Open to full height" }).tap();
  const tall = (await sheet(page).boundingBox())?.height ?? 0;
  expect(tall).toBeGreaterThan(phone.viewport.height * 0.7);
  await page.getByRole("button", { name: "Make smaller" }).tap();
  await expect(articleOf(page).getByText("4,032 defendants")).toBeInViewport();
});

test("a tap on a passage opens its note, clear of the passage, and a swipe the next", async ({ visit }) => {
  const document = await aDocument({ text: long });
  await anAnnotation({ document, exact: "4,032 defendants", body: "Who counted?" });
  await anAnnotation({ document, exact: "rose by a third", body: "From what?" });
  const { page } = await visit(null, phone);
  await page.goto(`/documents/${document.id}`);
  await expect(page.getByRole("button", { name: "2 notes and claims" })).toBeVisible();

  await scrollLow(page);
  const { x, y } = await placeOf(page, "4,032 defendants");
  await page.touchscreen.tap(x, y);
  await expect(sheet(page)).toContainText("Who counted?");
  await expectClear(page, "4,032 defendants");
  await swipeLeft(page);
  await expect(sheet(page)).toContainText("From what?");
});

test("a swipe counts though what the finger was put on is gone when it is lifted", async ({ visit }) => {
  const document = await aDocument({ text: long });
  await anAnnotation({ document, exact: "4,032 defendants", body: "Who counted?" });
  await anAnnotation({ document, exact: "rose by a third", body: "From what?" });
  const { page } = await visit(null, phone);
  const { sign, scripts } = await beginToOpen(page, document);

  const swipe = await beginSwipe(page, sign);
  scripts.letGo();
  await expect(sign).toBeHidden();
  await swipe.end();
  await expect(sheet(page)).toContainText("From what?");
});

test("the steps from note to note stay under the finger while a note opens, and from one to the next", async ({
  visit,
}) => {
  const document = await aDocument({ text });
  await anAnnotation({ document, exact: "4,032 defendants", body: "Who counted?" });
  await anAnnotation({ document, exact: "rose by a third", body: "From what?\n\nAnd to what?" });
  const { page } = await visit(null, phone);
  const { sign, scripts } = await beginToOpen(page, document);
  await comeToRest(page);
  const next = page.getByRole("button", { name: "Next" });
  const before = await next.boundingBox();

  scripts.letGo();
  await expect(sign).toBeHidden();
  await comeToRest(page);
  expect(await next.boundingBox()).toEqual(before);
  await next.tap();
  await expect(sheet(page)).toContainText("And to what?");
  expect(await next.boundingBox()).toEqual(before);
});

test("a note is made by touch", async ({ visit }) => {
  const reader = await aPerson({ name: "Ines" });
  const document = await aDocument({ text: long, creator: reader });
  const { page } = await visit(reader, phone);
  await page.goto(`/documents/${document.id}`);

  await selectByTouch(page, "acquitted");
  await toolbarOf(page).getByRole("button", { name: "Note" }).tap();
  await scrollLow(page);
  await page.getByRole("textbox", { name: "Note" }).fill("By which courts?");
  await page.getByRole("button", { name: "Save note" }).tap();
  await expect(sheet(page)).toContainText("By which courts?");
  await expectClear(page, "acquitted");
  await page.reload();
  await expect(sheet(page)).toContainText("By which courts?");
});

test("a source's form comes into sight, under however much evidence it opens", async ({ visit }) => {
  const { creator, ...document } = await aDocument({ text });
  const claim = await aClaim({ document: { ...document, creator }, exact: "4,032 defendants" });
  for (const title of ["Yearbook 2013", "Yearbook 2014", "Yearbook 2015", "Yearbook 2016"]) {
    await someEvidence({ on: claim, title });
  }
  await anAssessment(claim, await aPerson());
  const { page } = await visit(creator, phone);
  await page.goto(`/documents/${document.id}#claim-${claim.id}`);
  await sheet(page).getByRole("button", { name: "Edit this evidence" }).first().tap();
  await expect(page.getByRole("heading", { name: "Edit the source" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("textbox", { name: "Address" })).toBeInViewport({ ratio: 1 });
});

test("a source's words have the width of their card, whatever can be done with them", async ({ visit }) => {
  const document = await aDocument({ text });
  const claim = await aClaim({ document, exact: "4,032 defendants" });
  await someEvidence({
    on: claim,
    title: "A yearbook of the courts, with all that they decided in these years",
  });
  const { page } = await visit(document.creator, phone);
  await page.goto(`/documents/${document.id}#claim-${claim.id}`);
  const row = sheet(page).getByRole("listitem").filter({ hasText: "A yearbook" });
  await expect(row.getByRole("button", { name: "Remove this evidence" })).toBeVisible();
  const widths = [row, row.locator("cite")].map(async (part) => (await part.boundingBox())?.width);
  const [wide, cited] = await Promise.all(widths);
  expect(cited).toBe(wide);
});

test("the list of claims parts a verdict from how far the work is", async ({ visit }) => {
  const document = await aDocument({ text });
  const claim = await aClaim({ document, exact: "4,032 defendants" });
  await aDecision(claim);
  const { page } = await visit(null, phone);
  await page.goto(`/documents/${document.id}/claims`);
  await expect(page.getByRole("listitem").getByRole("paragraph").filter({ hasText: "decided" })).toHaveText(
    /^Refuted\s+· decided$/,
    { useInnerText: true },
  );
});

test("two pieces of news make one panel, which leaves what leads into the margin free", async ({ visit }) => {
  const reader = await aPerson();
  const document = await aDocument({ text, creator: reader });
  const { page } = await visit(reader, phone);
  await page.goto(`/documents/${document.id}`);
  for (const words of ["acquitted", "spokesperson"]) {
    await selectByTouch(page, words);
    await toolbarOf(page).getByRole("button", { name: "Highlight" }).tap();
  }
  const news = page.getByText("Highlighted.", { exact: true });
  await expect(news).toHaveCount(2);
  const panel = await page.locator(".toasts").boundingBox();
  expect(panel?.height).toBeLessThan(100);
  await page.mouse.wheel(0, -5000);
  const way = page.getByRole("button", { name: "2 notes and claims" });
  await way.click({ trial: true, timeout: 2000 });
  await expect(news).toHaveCount(2);
  await way.tap();
  await expect(sheet(page)).toContainText("1 of 2");
});

test("nothing on the page is wider than the screen", async ({ visit }) => {
  const document = await aDocument({ text: `${text}\n\n${"unbroken".repeat(40)}` });
  await anAnnotation({ document, exact: "rose by a third", body: "long".repeat(90) });
  const { page } = await visit(null, phone);
  await page.goto(`/documents/${document.id}`);
  await page.getByRole("button", { name: "1 note or claim" }).tap();
  await expect(sheet(page)).toContainText("longlong");
  const overflow = await page.evaluate(() => window.document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBe(0);
});

/** Scrolls the claim about acquittals to the lower part of the screen, where a sheet would come to lie over it. */
async function scrollLow(page: Page): Promise<void> {
  const passage = articleOf(page).getByText("4,032 defendants");
  const top = phone.viewport.height * 0.7;
  await passage.evaluate((element, y) => window.scrollBy(0, element.getBoundingClientRect().top - y), top);
}

/** Holds that words of the article come to stand above the sheet. */
async function expectClear(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => {
      const { y } = await placeOf(page, words);
      return y > 0 && y < ((await sheet(page).boundingBox())?.y ?? 0);
    })
    .toBe(true);
}

/** Where words of the article are on the screen, which may be nowhere. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return await articleOf(page)
    .getByText(words)
    .evaluate((block, wanted) => {
      const text = block.firstChild;
      const start = text?.textContent?.indexOf(wanted) ?? -1;
      if (!text || start < 0) throw new Error(`No one piece of text holds "${wanted}".`);
      const range = window.document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + 3);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 4, y: top + height / 2 };
    }, words);
}

/** Draws a finger across the sheet, from right to left. */
async function swipeLeft(page: Page): Promise<void> {
  const swipe = await beginSwipe(page, sheet(page));
  await swipe.end();
}

/** Opens the first of two notes, of which the open card is on its way until the scripts are let go. */
async function beginToOpen(page: Page, document: { id: string }) {
  await page.goto(`/documents/${document.id}`);
  const opener = page.getByRole("button", { name: "2 notes and claims" });
  await expect(opener).toBeVisible();
  const scripts = await holdBack(page, "**/_next/static/**/*.js");
  await opener.tap();
  const sign = sheet(page).getByText("Opening…");
  await expect(sign).toBeVisible();
  return { sign, scripts };
}

/** Waits until the sheet has come up: what is on it is not where a finger would find it before. */
async function comeToRest(page: Page): Promise<void> {
  await sheet(page).evaluate(async (element) => {
    await Promise.allSettled(element.getAnimations().map(({ finished }) => finished));
  });
}

/** Puts a finger on the sheet, at the height of `on` and to the right, and draws it on to the left; `end` goes on and lifts it. */
async function beginSwipe(page: Page, on: Locator): Promise<{ end: () => Promise<void> }> {
  await comeToRest(page);
  const box = await on.boundingBox();
  if (!box) throw new Error("There is nothing to swipe on.");
  const { left, right, y } = { left: box.x, right: box.x + box.width, y: box.y + box.height / 2 };
  const client = await page.context().newCDPSession(page);
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", x?: number) => {
    await client.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  };
  await touch("touchStart", right - 60);
  await touch("touchMove", right - 120);
  return {
    end: async () => {
      for (const x of [right - 200, left + 60]) await touch("touchMove", x);
      await touch("touchEnd");
    },
  };
}
