/** What holds up somebody who does it for the first time: a highlight that should be a claim, a form that leaves nothing in sight. */
import { aClaim, aDocument, aGroup, aMember, anAnnotation } from "@/prisma/factories";
import { expect, test } from "./fixtures";

const lines = Array.from({ length: 40 }, (_, at) => `The paper also counted matter ${at + 1}.`);
const text = ["Courts acquitted 4,032 defendants, the paper said.", ...lines].join("\n\n");

test("a highlight is made a claim of, and its words then lead to the claim", async ({ visit }) => {
  const group = await aGroup();
  const ines = await aMember(group, "member", "Ines");
  const document = await aDocument({ text, group });
  await anAnnotation({ document, creator: ines, exact: "4,032 defendants", body: "" });
  const { page, hand } = await visit(ines);
  await page.goto(`/documents/${document.id}`);
  const highlight = page.getByRole("group", { name: "Note by Ines on “4,032 defendants”" });
  await hand.open(highlight, "4,032 defendants");
  await hand.press(highlight.getByRole("button", { name: "Make a claim" }));

  const form = page.getByRole("form", { name: "New claim" });
  await expect(form.getByRole("textbox", { name: "Claim" })).toBeFocused();
  await expect(form.getByRole("textbox", { name: "Claim" })).toHaveValue("4,032 defendants");
  await hand.press(form.getByRole("button", { name: "Save claim" }));

  const claim = page.getByRole("group", { name: "Claim on “4,032 defendants”" });
  await expect(claim.getByRole("button", { name: "Add source" })).toBeVisible();
  await page.goto(`/documents/${document.id}`);
  await hand.open(claim, "4,032 defendants");
});

test("a claim is in sight again once its long form is sent", async ({ visit }) => {
  const group = await aGroup();
  const ines = await aMember(group, "member", "Ines");
  const document = await aDocument({ text, group });
  await aClaim({ document, exact: "4,032 defendants" });
  const { page, hand } = await visit(ines, { viewport: { width: 1280, height: 500 } });
  await page.goto(`/documents/${document.id}`);
  const claim = page.getByRole("group", { name: "Claim on “4,032 defendants”" });
  await hand.open(claim, "4,032 defendants");

  await hand.press(claim.getByRole("button", { name: "Assess", exact: true }));
  const form = page.getByRole("form", { name: "My assessment" });
  await expect(form.getByRole("radio", { name: "Supported" })).toBeFocused();
  await hand.press(form.getByRole("radio", { name: "Not enough evidence" }));
  await hand.write(form.getByRole("textbox", { name: "Why" }), "One paper says so.");
  const send = form.getByRole("button", { name: "Give my assessment" });
  await send.evaluate((button) => button.scrollIntoView({ block: "start" }));
  await hand.press(send);

  await expect(claim.getByRole("list", { name: "Assessments" })).toBeInViewport();
  await expect(claim).toBeFocused();
});

test("a mail's link that has lost a part says so, and where to ask for another", async ({ visit }) => {
  const { page, hand } = await visit(null);
  await page.goto("/sign-in/mail");
  await expect(page.getByRole("heading", { name: "This link is incomplete" })).toBeVisible();
  await hand.press(page.getByRole("link", { name: "Go to sign in" }));
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
});
