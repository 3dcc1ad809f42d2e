/**
 * The main job, by hand: from a pasted article to a report that is read with no network. A figure becomes a claim, a
 * counter-source is put to it, two people assess it differently and talk it over, and the decision is corrected.
 */
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { aGroup, aMember } from "@/prisma/factories";
import { sample } from "./articles";
import { expect, test, type Visitor } from "./fixtures";
import { articleOf } from "./pages/article";

const source = "China's courts acquitted 825 defendants in 2013";
const words = "Courts acquitted 825 defendants in 2013.";

const { name, text, figure } = sample;

test(`a figure of ${name} is checked and the report carried away`, async ({ visit }) => {
  test.slow();
  const group = await aGroup({ name: "Figures desk" });
  const amara = await visit(await aMember(group, "owner", "Amara"));
  const ben = await visit(await aMember(group, "member", "Ben"));

  const address = await importByPasting(amara, text, group.name);
  await stateClaim(amara, figure);
  await addSource(amara, figure);
  await assess(amara, { figure, verdict: "Conflicting evidence", why: "One year cannot refute five." });

  await ben.page.goto(address);
  await ben.hand.open(claimOn(ben.page, figure), figure);
  await assess(ben, { figure, verdict: "Not enough evidence", why: "The other four years are missing." });
  await say(ben, figure, "Has anyone the yearbooks?");

  await amara.page.goto(address);
  await amara.hand.open(claimOn(amara.page, figure), figure);
  await answer(amara, figure, "The library has them from 2014 on.");
  await decide(amara, figure);
  await correct(amara, figure);

  const file = test.info().outputPath("report.html");
  await takeAway(amara, file);
  const stranger = await visit(null, { offline: true });
  await stranger.page.goto(pathToFileURL(file).href);
  await expectWholeReport(stranger.page, figure);
});

const claimOn = (page: Page, figure: string) => page.getByRole("group", { name: `Claim on “${figure}” ` });

async function importByPasting({ page, hand }: Visitor, text: string, groupName: string): Promise<string> {
  await page.goto("/");
  await hand.press(page.getByRole("link", { name: "Import an article" }).first());
  await hand.write(page.getByRole("textbox", { name: "The article" }), text);
  await hand.press(page.getByRole("button", { name: "Continue" }));
  await expect(page.getByRole("textbox", { name: "Title" })).not.toHaveValue("");
  await hand.press(page.getByRole("radio", { name: "A group" }));
  await expect(page.getByRole("combobox", { name: "Group" })).toContainText(groupName);
  await hand.press(page.getByRole("button", { name: "Import", exact: true }));
  await expect(articleOf(page)).toContainText("defendants");
  return page.url();
}

async function stateClaim({ page, hand }: Visitor, figure: string): Promise<void> {
  await hand.mark(page, figure, /^Claim/);
  const form = page.getByRole("form", { name: "New claim" });
  await expect(form.getByRole("textbox", { name: "Claim" })).toHaveValue(figure);
  await hand.write(
    form.getByRole("textbox", { name: "Claim" }),
    "Courts acquitted 4,032 defendants in five years.",
  );
  await hand.choose(form.getByRole("combobox", { name: "Type" }), "numerical");
  await hand.press(form.getByRole("button", { name: "Save claim" }));
  await expect(claimOn(page, figure)).toContainText("Courts acquitted 4,032 defendants in five years.");
}

async function addSource({ page, hand }: Visitor, figure: string): Promise<void> {
  const claim = claimOn(page, figure);
  await hand.press(claim.getByRole("button", { name: "Add source" }));
  const form = page.getByRole("form", { name: "Add a source" });
  await hand.write(form.getByRole("textbox", { name: "Address" }), "https://example.org/courts-2013");
  await hand.write(form.getByRole("textbox", { name: "Title" }), source);
  await hand.write(form.getByRole("textbox", { name: "Publisher" }), "A daily");
  await hand.press(form.getByRole("radio", { name: "refutes" }));
  await hand.write(form.getByRole("textbox", { name: "The source’s own words" }), words);
  await hand.press(form.getByRole("button", { name: "Add source" }));
  await expect(claim.getByText(words)).toBeVisible();
  await expect(claim.getByRole("link", { name: source })).toBeVisible();
}

interface Said {
  figure: string;
  verdict: string;
  why: string;
}

async function assess({ page, hand }: Visitor, { figure, verdict, why }: Said): Promise<void> {
  const claim = claimOn(page, figure);
  await hand.press(claim.getByRole("button", { name: "Assess", exact: true }));
  const form = page.getByRole("form", { name: "My assessment" });
  await hand.press(form.getByRole("radio", { name: verdict }));
  await hand.write(form.getByRole("textbox", { name: "Why" }), why);
  await hand.press(form.getByRole("checkbox", { name: "missing context" }));
  await hand.press(form.getByRole("button", { name: "Give my assessment" }));
  await expect(claim.getByRole("list", { name: "Assessments" })).toContainText(verdict.toLowerCase());
}

async function say({ page, hand }: Visitor, figure: string, words: string): Promise<void> {
  const claim = claimOn(page, figure);
  await hand.press(claim.getByRole("button", { name: /^Discuss/ }));
  await hand.write(claim.getByRole("textbox", { name: "Your comment" }), words);
  await hand.press(claim.getByRole("button", { name: "Comment", exact: true }));
  await expect(claim.getByRole("listitem").getByText(words)).toBeVisible();
}

async function answer({ page, hand }: Visitor, figure: string, words: string): Promise<void> {
  const claim = claimOn(page, figure);
  await hand.press(claim.getByRole("button", { name: "Discuss · 1" }));
  await hand.press(claim.getByRole("button", { name: "Reply" }));
  await hand.write(claim.getByRole("textbox", { name: "Your reply to Ben" }), words);
  await hand.press(claim.getByRole("button", { name: "Reply", exact: true }).last());
  await expect(claim.getByRole("listitem").getByRole("listitem").getByText(words)).toBeVisible();
}

async function decide({ page, hand }: Visitor, figure: string): Promise<void> {
  const claim = claimOn(page, figure);
  await hand.press(claim.getByRole("button", { name: "Decide" }));
  const form = page.getByRole("form", { name: "Decision" });
  await hand.press(form.getByRole("radio", { name: "Refuted" }));
  await hand.write(form.getByRole("textbox", { name: "Summary" }), "One year alone had 825.");
  await hand.press(form.getByRole("button", { name: "Decide" }));
  await expect(claim.getByRole("region", { name: "Decision" })).toContainText("Decided by Amara");
}

async function correct({ page, hand }: Visitor, figure: string): Promise<void> {
  const claim = claimOn(page, figure);
  await hand.press(claim.getByRole("button", { name: "Correct" }));
  const form = page.getByRole("form", { name: "Decision" });
  await hand.press(form.getByRole("radio", { name: "Not enough evidence" }));
  await hand.write(form.getByRole("textbox", { name: "Summary" }), "Four of the five years have no source.");
  await hand.write(form.getByRole("textbox", { name: "What changed, and why" }), "825 is of one year alone.");
  await hand.press(form.getByRole("button", { name: "Publish the correction" }));
  await expect(claim.getByRole("region", { name: "Decision" })).toContainText("825 is of one year alone.");
}

async function takeAway({ page, hand }: Visitor, file: string): Promise<void> {
  await hand.press(page.getByRole("button", { name: "Export" }));
  const download = page.waitForEvent("download");
  await hand.press(page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Web page" }));
  await (await download).saveAs(file);
}

async function expectWholeReport(page: Page, figure: string): Promise<void> {
  const report = page.getByRole("main");
  for (const said of [
    figure,
    "Courts acquitted 4,032 defendants in five years.",
    words,
    source,
    "One year cannot refute five.",
    "The other four years are missing.",
    "Has anyone the yearbooks?",
    "The library has them from 2014 on.",
    "One year alone had 825.",
    "825 is of one year alone.",
    "SHA-256",
  ])
    await expect(report).toContainText(said);
}
