/** A server that fails, and a network that is slow. */
import type { BrowserContext, Page } from "@playwright/test";

/** Makes the server fail at an address, as one whose disk is full would, until it is told to stop. */
export async function failAt(context: BrowserContext, address: string) {
  await context.route(address, (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 500, body: "" }) : route.continue(),
  );
  return { stop: () => context.unroute(address) };
}

/** Holds back what is fetched from an address, as a network does that is slow, until it is let go. */
export async function holdBack(page: Page, address: string) {
  let letGo: () => void = () => undefined;
  const isFree = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await isFree;
    await route.continue();
  });
  return { letGo };
}

/** Lets what is sent to an address reach the server, which does it, and loses the answer on its way back. */
export async function loseAnswerOf(context: BrowserContext, address: string) {
  await context.route(address, async (route) => {
    if (route.request().method() === "GET") {
      await route.continue();
    } else {
      await route.fetch();
      await route.abort();
    }
  });
  return { stop: () => context.unroute(address) };
}
