/** Components on a page, for tests in jsdom: as the server sent them, and as they are once alive. */
import { act, type ReactNode } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { vi } from "vitest";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// jsdom lays nothing out, so that nothing is ever resized.
class ResizeObserver {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
}
Object.assign(globalThis, { ResizeObserver });

const roots = new Set<Root>();

/** Shows components that came with a script. */
export async function show(components: ReactNode): Promise<HTMLElement> {
  const page = newPage();
  const root = createRoot(page);
  roots.add(root);
  await act(async () => {
    root.render(components);
    await Promise.resolve();
  });
  return page;
}

/** Shows components as the server sends them, lets `meanwhile` happen, and then React take over. */
export async function showFromServer(
  components: ReactNode,
  meanwhile: (page: HTMLElement) => void,
): Promise<HTMLElement> {
  const page = newPage();
  page.innerHTML = renderToString(components);
  meanwhile(page);
  await act(async () => {
    roots.add(hydrateRoot(page, components));
    await Promise.resolve();
  });
  return page;
}

/** Shows components as a busy browser does: `drawn` comes before their effects have run, `settled` waits for them. */
export function showUnawaited(components: ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const page = newPage();
  const root = createRoot(page);
  roots.add(root);
  const drawn = new Promise((resolve) => {
    new MutationObserver(resolve).observe(page, { childList: true });
  });
  root.render(components);
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  };
  return { page, drawn, settled };
}

/** Types into a field as a person does: in place of what it holds. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    typeInto(field, text);
    await Promise.resolve();
  });
}

/** The keystroke itself, past the property that React puts on a field to tell its own changes from a person's. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Presses an element and waits for what comes of it at once. */
export async function press(element: HTMLElement | null | undefined): Promise<void> {
  await act(async () => {
    element?.click();
    await Promise.resolve();
  });
}

/** Waits for what comes in its own time, as an answer or a timer does: until `isSo` throws no more. */
export async function until(isSo: () => unknown): Promise<void> {
  // Meanwhile React draws by itself, as in a browser: inside `act` it would not before the wait is over.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  try {
    await vi.waitFor(isSo, { timeout: 20_000 });
  } finally {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  }
  await act(() => Promise.resolve());
}

/** Finds a button by its words. */
export function buttonOf(page: HTMLElement, words: string): HTMLButtonElement {
  const button = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`No button says ${words}.`);
  return button;
}

/** Finds the text area or line under a label, by how the label begins. */
export function fieldOf(page: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...page.querySelectorAll("label")].find(({ textContent }) => textContent.startsWith(label));
  return document.getElementById(found?.htmlFor ?? "") as HTMLTextAreaElement;
}

/** Finds the first element of a kind. */
export function find<Name extends keyof HTMLElementTagNameMap>(
  page: HTMLElement,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const element = page.querySelector(name);
  if (!element) throw new Error(`There is no ${name}.`);
  return element;
}

/** Takes everything off the page again; to be called after each test. */
export async function clearPage(): Promise<void> {
  await act(async () => {
    for (const root of roots) root.unmount();
    await Promise.resolve();
  });
  roots.clear();
  document.body.replaceChildren();
}

function newPage(): HTMLElement {
  return document.body.appendChild(document.createElement("div"));
}
