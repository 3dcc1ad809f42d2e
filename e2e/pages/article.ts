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
  /** In the middle of the first character. */
  inside: { x: number; y: number };
}

/** Selects words that stand in one block by dragging over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  // Until the page has come alive it takes no notice of a selection, and a reader drags once more.
  await expect(async () => {
    const { from, to } = await endsOf(page, words);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await selectedWords(page)).toBe(words);
    await expect(toolbarOf(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** What can be done with the words that are selected. */
export function toolbarOf(page: Page): Locator {
  return page.getByRole("toolbar", { name: "Selected words" });
}

/** Where words begin and end on the screen, once they have been scrolled to its middle. */
export async function endsOf(page: Page, words: string): Promise<Ends> {
  await expect(articleOf(page)).toContainText(words);
  return await articleOf(page).evaluate((root, wanted) => {
    const block = [...root.querySelectorAll("[data-start]")].find((leaf) =>
      leaf.textContent.includes(wanted),
    );
    if (!block) throw new Error(`No block of the article holds "${wanted}".`);
    block.scrollIntoView({ block: "center", behavior: "instant" });
    const start = block.textContent.indexOf(wanted);
    const first = boxOfCharacter(start);
    const last = boxOfCharacter(start + wanted.length - 1);
    const isReversed = getComputedStyle(block).direction === "rtl";
    return {
      inside: { x: (first.left + first.right) / 2, y: (first.top + first.bottom) / 2 },
      from: { x: isReversed ? first.right : first.left, y: (first.top + first.bottom) / 2 },
      to: { x: isReversed ? last.left : last.right, y: (last.top + last.bottom) / 2 },
    };

    function boxOfCharacter(at: number): DOMRect {
      const walker = document.createTreeWalker(block ?? root, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (at < passed + length) {
          const range = document.createRange();
          range.setStart(node, at - passed);
          range.setEnd(node, at - passed + 1);
          return range.getBoundingClientRect();
        }
        passed += length;
      }
      throw new Error(`"${wanted}" is not drawn.`);
    }
  }, words);
}

/** Selects words as a phone's own handles leave them; a Chromium on a desk selects nothing at a long touch. */
export async function selectByTouch(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await endsOf(page, words);
    await articleOf(page)
      .getByText(words)
      .evaluate((block, wanted) => {
        const text = block.firstChild;
        const start = text?.textContent?.indexOf(wanted) ?? -1;
        if (!text || start < 0) throw new Error(`No one piece of text holds "${wanted}".`);
        getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
      }, words);
    await expect(toolbarOf(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** More steps than any journey's passage is away. */
const patience = 300;

/** Selects words that stand in one block, and begin and end with words, by the reading cursor. */
export async function selectByCursor(page: Page, words: string): Promise<void> {
  await expect(articleOf(page)).toContainText(words);
  // Until the page has come alive it takes no notice of a key, and a reader presses it once more.
  await expect(async () => {
    await page.keyboard.press("v");
    await expect(articleOf(page)).toHaveRole("application", { timeout: 500 });
  }).toPass();
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

/** The words that are painted as marks, in no order. */
export async function paintedWords(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((painted) => (painted instanceof Range ? painted.toString() : "")),
    ),
  );
}
