/** Selecting words of the article in the reader: by dragging the mouse over them, and by the reading cursor's keys. */
import { expect, type Locator, type Page } from "@playwright/test";

/** The article in the reader. */
export function articleOf(page: Page): Locator {
  return page.locator("[data-article-root]");
}

/** What is selected on the page. */
export function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? "");
}

interface Ends {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Selects words that stand in one block by dragging over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  expect(await selectedWords(page)).toBe(words);
}

/** Where words begin and end on the screen, once they have been scrolled to its middle. */
export async function endsOf(page: Page, words: string): Promise<Ends> {
  await expect(articleOf(page)).toContainText(words);
  return await articleOf(page).evaluate((root, wanted) => {
    const block = [...root.querySelectorAll("[data-start]")].find((leaf) =>
      leaf.textContent.includes(wanted),
    );
    if (!block) throw new Error(`No block of the article holds "${wanted}".`);
    const start = block.textContent.indexOf(wanted);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const end = start + wanted.length;
      if (passed <= start && start < passed + length) range.setStart(node, start - passed);
      if (passed < end && end <= passed + length) range.setEnd(node, end - passed);
      passed += length;
    }
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) throw new Error(`"${wanted}" is not drawn.`);
    const isReversed = getComputedStyle(block).direction === "rtl";
    const [begin, end] = isReversed
      ? [first.right - 0.5, last.left + 0.5]
      : [first.left + 0.5, last.right - 0.5];
    return {
      from: { x: begin, y: (first.top + first.bottom) / 2 },
      to: { x: end, y: (last.top + last.bottom) / 2 },
    };
  }, words);
}

/** More steps than any journey's passage is away. */
const patience = 300;

/** Selects words that stand in one block, and begin and end with words, by the reading cursor. */
export async function selectByCursor(page: Page, words: string): Promise<void> {
  await expect(articleOf(page)).toContainText(words);
  await page.keyboard.press("v");
  await expect(articleOf(page)).toHaveRole("application");
  for (let steps = 0; steps < patience; steps++) {
    const key = await articleOf(page).evaluate(nextKey, words);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The reading cursor does not come to "${words}".`);
}

/** Finds which key brings the cursor nearer to the words; null when they are selected. Runs in the page. */
function nextKey(root: Element, wanted: string): string | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) throw new Error("The reading cursor shows nothing.");
  if (selection.toString() === wanted) return null;
  const range = selection.getRangeAt(0);
  const leaves = [...root.querySelectorAll("[data-start]")];
  const goal = leaves.findIndex((leaf) => leaf.textContent.includes(wanted));
  const at = leaves.findIndex((leaf) => leaf.contains(range.startContainer));
  const block = leaves[goal];
  if (!block) throw new Error(`No block of the article holds "${wanted}".`);
  if (at !== goal) return at < goal ? "ArrowDown" : "ArrowUp";
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const start = block.textContent.indexOf(wanted);
  const isReversed = getComputedStyle(block).direction === "rtl";
  const [forth, back] = isReversed ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const { length } = before.toString();
  if (length !== start) return length < start ? forth : back;
  return `Shift+${forth}`;
}
