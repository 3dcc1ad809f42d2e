/** Keeps the keyboard near where it was, when what has the focus goes from the page. */

/** What has the focus and what that stands in, from the inside out; the page's body is no part of it. */
export function focusPath(): HTMLElement[] {
  const path: HTMLElement[] = [];
  let element = document.activeElement;
  while (element instanceof HTMLElement && element !== document.body) {
    path.push(element);
    element = element.parentElement;
  }
  return path;
}

/** Gives the focus that went with its element to the nearest thing on its path that is there still, if nothing else has it. */
export function focusNearest(path: readonly HTMLElement[]): void {
  if (document.activeElement !== document.body) return;
  const nearest = path.find(({ isConnected }) => isConnected);
  if (!nearest) return;
  if (!nearest.hasAttribute("tabindex")) {
    nearest.tabIndex = -1;
    nearest.addEventListener("blur", () => nearest.removeAttribute("tabindex"), { once: true });
  }
  nearest.focus({ preventScroll: true });
}
