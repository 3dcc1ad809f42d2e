/**
 * What axe finds wrong with a page (WCAG 2.2 AA), in light and dark, wide and as narrow as a phone. axe is asked on
 * the page itself: the package that drives it for Playwright loads it anew for each question, and we ask many.
 */
import type { Locator, Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./fixtures";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const ofColour = ["color-contrast", "link-in-text-block"];
export const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

interface Looked {
  sizes?: { width: number; height: number }[];
  /** The part of the page that is looked at, where the rest of it was before. */
  part?: Locator;
}

/** Runs axe in both colours at each size; in dark only for what dark can change. */
export async function expectNoFaults(
  page: Page,
  { sizes = [wide, narrow], part }: Looked = {},
): Promise<void> {
  await part?.evaluate((element) => element.setAttribute("data-under-test", ""));
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const asked: axe.RunOnly =
        colorScheme === "light" ? { type: "tag", values: standard } : { type: "rule", values: ofColour };
      const faults = await findFaultsAtRest(page, asked);
      expect.soft(faults, `${new URL(page.url()).pathname}, ${size.width} wide, ${colorScheme}`).toEqual([]);
    }
  }
  await part?.evaluate((element) => element.removeAttribute("data-under-test"));
  await page.setViewportSize(wide);
}

/** What is at fault on looking again, too: inherited text may keep the colour of the other scheme for a few frames. */
async function findFaultsAtRest(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  let faults: string[] = [];
  for (let look = 0; look < 8; look++) {
    await nextFrame(page);
    faults = await findFaults(page, runOnly);
    if (faults.length === 0) break;
  }
  return faults;
}

/** Looks at what is under test, else at the whole page; a sentence for each element that a rule finds fault with. */
async function findFaults(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return await page.evaluate(async (only) => {
    const { axe: there } = window as unknown as { axe: typeof axe };
    const part = document.querySelector("[data-under-test]") ?? document;
    const { violations } = await there.run(part, { runOnly: only, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`),
    );
  }, runOnly);
}

/** Waits until a frame is drawn. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
