/**
 * Hands: the two ways in which a journey is made. Every journey runs once with the mouse and once with the
 * keyboard alone, which reaches things as a person does, by Tab, arrows and the reader's own keys.
 */
import { expect, type Locator, type Page } from "@playwright/test";
import { dragOver, endsOf, selectByCursor, toolbarOf } from "./pages/article";

export interface Hand {
  /** Presses a button, a link, a summary, a checkbox or a radio button. */
  press: (target: Locator) => Promise<void>;
  /** Replaces what a field holds. */
  write: (target: Locator, text: string) => Promise<void>;
  /** Chooses an option of a select by its label. */
  choose: (target: Locator, label: string) => Promise<void>;
  /** Selects words of the article, which stand in one block, and presses one of the things to do with them. */
  mark: (page: Page, words: string, offer: string | RegExp) => Promise<void>;
  /** Opens the card of a mark from the words it stands on. */
  open: (card: Locator, words: string) => Promise<void>;
}

export type HandName = "mouse" | "keyboard";

export const hands: Record<HandName, Hand> = {
  mouse: {
    press: async (target) => {
      // A choice is a card of words whose own button is out of sight, so it is the words that are clicked.
      const words = await target.evaluateHandle((element) =>
        element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null,
      );
      await (words.asElement() ?? target).click();
    },
    write: (target, text) => target.fill(text),
    choose: async (target, label) => {
      // Some choices are fetched when they are about to be needed, as a press on the field tells.
      await target.focus();
      await target.selectOption({ label });
    },
    mark: async (page, words, offer) => {
      await dragOver(page, words);
      await offerOf(page, offer).click();
    },
    open: async (card, words) => {
      const { inside } = await endsOf(card.page(), words);
      await card.page().mouse.click(inside.x, inside.y);
      await expect(card).toBeVisible();
    },
  },
  keyboard: {
    press: pressByKey,
    write: async (target, text) => {
      await reach(target);
      await target.page().keyboard.press("ControlOrMeta+a");
      await target.page().keyboard.insertText(text);
    },
    choose: async (target, label) => {
      await reach(target);
      // Some choices are fetched once the field is reached, and nobody types the name of one that is not there yet.
      await expect(target.locator("option").filter({ hasText: label }).first()).toBeAttached();
      // Typing leads to an option directly, where arrows would choose each one on the way.
      await target.page().keyboard.type(label);
    },
    mark: async (page, words, offer) => {
      await selectByCursor(page, words);
      await page.keyboard.press("Enter");
      await pressByKey(offerOf(page, offer));
    },
    open: walkTo,
  },
};

function offerOf(page: Page, offer: string | RegExp): Locator {
  return toolbarOf(page).getByRole("button", { name: offer });
}

async function pressByKey(target: Locator): Promise<void> {
  await reach(target);
  const kind = await target.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName,
  );
  if (kind === "radio" && (await target.isChecked())) return;
  await target.page().keyboard.press(kind === "radio" || kind === "checkbox" ? "Space" : "Enter");
}

/** Walks from mark to mark until a card is in focus. */
async function walkTo(card: Locator): Promise<void> {
  const page = card.page();
  await expect(async () => {
    // The address may have brought the reader to it already.
    await page.keyboard.press((await isInFocus(card)) ? "Enter" : "j");
    expect(await isInFocus(card)).toBe(true);
    await expect(card).toBeFocused({ timeout: 500 });
  }).toPass({ intervals: [0] });
}

async function isInFocus(card: Locator): Promise<boolean> {
  return (await card.and(card.page().locator("[data-here]")).count()) > 0;
}

/** The most turns of direction before a thing counts as out of the keyboard's reach: Tab does not stop there. */
const patience = 8;

interface Way {
  key: "Tab" | "Shift+Tab" | "ArrowDown" | "ArrowUp";
  /** How often to press it before looking again; 0 on arrival. */
  presses: number;
}

/** Moves the focus to an element, with Tab towards it and, within a menu or a group of radio buttons, with arrows. */
async function reach(target: Locator): Promise<void> {
  // Tab does not stop at what cannot be used yet.
  await expect(target).toBeEnabled();
  let before: Way["key"] | null = null;
  for (let turns = 0; turns < patience; ) {
    const { key, presses } = await target.evaluate(wayTo);
    if (presses === 0) return;
    if (before !== null && key !== before) turns += 1;
    before = key;
    for (let press = 0; press < presses; press++) await target.page().keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target.toString()}.`);
}

/** Finds which key brings the focus nearer to an element, and about how often. Runs in the page. */
function wayTo(element: Element): Way {
  const active = document.activeElement;
  if (active === element || (element.contains(active) && element.getAttribute("role") === "textbox")) {
    return { key: "Tab", presses: 0 };
  }
  const isBefore =
    active !== null && (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const isInGroup =
    (element instanceof HTMLInputElement &&
      element.type === "radio" &&
      active instanceof HTMLInputElement &&
      active.name === element.name) ||
    element.closest("[role=menu]")?.contains(active) === true;
  if (isInGroup) return { key: isBefore ? "ArrowUp" : "ArrowDown", presses: 1 };
  const stops = [
    ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]"),
  ].filter((stop) => stop.checkVisibility() && !stop.matches(":disabled, [type=radio], [tabindex='-1']"));
  const between = stops.filter((stop) => {
    const fromActive = active?.compareDocumentPosition(stop) ?? 0;
    const fromElement = element.compareDocumentPosition(stop);
    return isBefore
      ? (fromActive & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
          (fromElement & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : (fromActive & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
          (fromElement & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
  // A few too few, as some of them may not be stops after all; the rest goes one by one.
  return { key: isBefore ? "Shift+Tab" : "Tab", presses: Math.max(1, Math.floor(between.length * 0.8)) };
}
