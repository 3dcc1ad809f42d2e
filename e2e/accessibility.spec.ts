/** No page has a fault that axe finds (WCAG 2.2 AA): in light and dark, wide and as narrow as a phone, at rest and in use. */
import type { APIRequestContext } from "@playwright/test";
import { aDocument, anAnnotation, aPerson, aToken } from "@/prisma/factories";
import { expectNoFaults, wide } from "./faults";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";
import { addressOf, everyPage, findExample, visitorOf } from "./pages/every-page";

/** The heading of a page that a link leads to which is incomplete, used up or mistyped. */
const spent = { level: 1, name: /holds no longer|is incomplete|is not valid/ };

for (const path of everyPage) {
  test(`${path} has no fault that axe finds`, async ({ visit }) => {
    const example = await findExample();
    const { page } = await visit(visitorOf(path, example));
    const answer = await page.goto(addressOf(path, example));
    expect(answer?.status()).toBe(path === "/no-such-page" ? 404 : 200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", spent)).toBeHidden();
    await expectNoFaults(page);
  });
}

test("what a link that does not hold leads to has no fault that axe finds", async ({ visit }) => {
  const { page } = await visit(null);
  for (const path of ["/setup", "/sign-in/mail", "/join/nosuchcode"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", spent)).toBeVisible();
    await expectNoFaults(page, { sizes: [wide] });
  }
});

test("the details of an article that is imported have no fault that axe finds", async ({ visit }) => {
  const { owner } = await findExample();
  const { page, hand } = await visit(owner);
  await page.goto("/import");
  await hand.write(page.getByRole("textbox", { name: "The article" }), "Courts acquitted 4,032 defendants.");
  await hand.press(page.getByRole("button", { name: "Continue" }));
  await expect(page.getByRole("textbox", { name: "Title" })).toBeVisible();
  await expectNoFaults(page);
});

test("an open note and its forms, beside a picture, have no fault that axe finds", async ({
  visit,
  request,
}) => {
  const { owner, address, replaceText } = await anArticle(request);
  const picture = "![Acquittals by year](https://example.org/chart.png)";
  await replaceText(`Courts acquitted 4,032 defendants.\n\n${picture}`, "text/markdown");
  const { page, hand } = await visit(owner);
  await page.goto(address);
  await expect(articleOf(page).getByRole("img", { name: "Acquittals by year" })).toBeVisible();
  const note = page.getByRole("group", { name: /^Note by Ines on “acquitted”/ });
  await hand.press(note.getByRole("button", { name: "Discuss" }));
  await expect(note.getByRole("toolbar")).toBeVisible();
  await expectNoFaults(page, { sizes: [wide] });
  await hand.press(note.getByRole("button", { name: "Edit" }));
  await expect(note.getByRole("textbox", { name: "Note" })).toBeVisible();
  await expectNoFaults(page, { sizes: [wide], part: note });
});

test("a selection and a new claim have no fault that axe finds", async ({ visit, request }) => {
  const { owner, address } = await anArticle(request);
  const { page, hand } = await visit(owner);
  await page.goto(address);
  await hand.mark(page, "4,032 defendants", /^Claim/);
  await expect(page.getByRole("form", { name: "New claim" })).toBeVisible();
  await expectNoFaults(page, { sizes: [wide] });
});

test("an open claim and each of its forms have no fault that axe finds", async ({ visit }) => {
  test.slow();
  const { owner, documentId } = await findExample();
  const { page } = await visit(owner);
  await page.goto(`/documents/${documentId}`);
  await expect(articleOf(page)).toBeVisible();
  const claim = page.getByRole("group", { name: /^Claim on/ }).first();
  await claim.getByRole("link").first().click();
  await expect(claim.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expectNoFaults(page);
  for (const work of ["Add source", /ssess/, /^Decide|^Correct$/]) {
    await claim.getByRole("button", { name: work }).first().click();
    await expect(claim.getByRole("form")).toBeVisible();
    await expectNoFaults(page, { sizes: [wide], part: claim });
    await claim.getByRole("button", { name: "Cancel" }).click();
    await expect(claim.getByRole("form")).toBeHidden();
  }
});

test("the filter and the list of keys have no fault that axe finds", async ({ visit }) => {
  const { owner, documentId } = await findExample();
  const { page } = await visit(owner);
  await page.goto(`/documents/${documentId}`);
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await expectNoFaults(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toBeVisible();
  await expectNoFaults(page, { part: keys });
});

test("the tray of what has lost its place has no fault that axe finds", async ({ visit, request }) => {
  const { owner, address, replaceText } = await anArticle(request);
  await replaceText("Another text altogether stands here now, and says nothing of the kind.");
  const { page } = await visit(owner);
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Place by hand" })).toBeVisible();
  await expectNoFaults(page, { sizes: [wide] });
});

test("two versions side by side have no fault that axe finds", async ({ visit, request }) => {
  const { owner, address, replaceText } = await anArticle(request);
  await replaceText("Courts acquitted 4,302 defendants.\n\nThe paper lauded the progress made.");
  const { page } = await visit(owner);
  await page.goto(`${address.split("#")[0] ?? ""}/compare?view=beside`);
  await expect(page.getByRole("insertion").first()).toBeVisible();
  await expectNoFaults(page);
});

test("the lists of what was deleted have no fault that axe finds, and what is restored leaves them", async ({
  visit,
  request,
}) => {
  const { owner, address, remove } = await anArticle(request);
  const { page, hand } = await visit(owner);
  await remove("note");
  await page.goto(`${address.split("#")[0] ?? ""}/deleted`);
  const note = page.getByRole("listitem").filter({ hasText: "Which courts?" });
  await expect(note).toContainText("by Ines");
  await expectNoFaults(page);
  await hand.press(note.getByRole("button", { name: /^Restore/ }));
  await expect(page.getByText("Nothing to restore here")).toBeVisible();
  await remove("document");
  await page.goto("/?scope=deleted");
  const document = page.getByRole("listitem").filter({ has: page.getByRole("heading") });
  await expect(document).toHaveCount(1);
  await expectNoFaults(page);
  await hand.press(document.getByRole("button", { name: /^Restore/ }));
  await expect(page.getByText("No deleted documents")).toBeVisible();
});

test("the menu of the account has no fault that axe finds", async ({ visit }) => {
  const ines = await aPerson({ name: "Ines" });
  const { page } = await visit(ines);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Account of Ines" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectNoFaults(page, { part: page.getByRole("banner") });
});

/** An article with a note of Ines's, whose text can be replaced, and which can be deleted or its note. */
async function anArticle(request: APIRequestContext) {
  const owner = await aPerson({ name: "Ines" });
  const document = await aDocument({ creator: owner });
  const { id } = await anAnnotation({ document, exact: "acquitted", body: "Which courts?" });
  const headers = { Authorization: `Bearer ${await aToken(owner)}` };
  const replaceText = async (content: string, contentType = "text/plain") => {
    const data = { content, contentType };
    const answer = await request.post(`/api/documents/${document.id}/versions`, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  const remove = async (what: "document" | "note") => {
    const path = what === "note" ? `/api/annotations/${id}` : `/api/documents/${document.id}`;
    const answer = await request.delete(path, { headers: { ...headers, "If-Match": '"1"' } });
    expect(answer.status()).toBe(204);
  };
  return { owner, address: `/documents/${document.id}#annotation-${id}`, replaceText, remove };
}
