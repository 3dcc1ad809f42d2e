/**
 * What journeys start from. People and articles are made in the database directly, and each journey makes its own,
 * so that all of them run side by side against one server. `visit` opens a browser in which somebody is signed in.
 */
import {
  test as base,
  type BrowserContextOptions,
  type ConsoleMessage,
  expect,
  type Page,
} from "@playwright/test";
import { aSessionCookie } from "@/prisma/factories";
import { type Hand, type HandName, hands } from "./hand";

/** A person with an account, as the factories make them. */
export type Person = Parameters<typeof aSessionCookie>[0];

export interface Visitor {
  page: Page;
  hand: Hand;
}

interface Options {
  by: HandName;
}

interface Fixtures {
  /** Opens a browser of a person's own; of nobody's for null. It is closed when the journey ends. */
  visit: (person: Person | null, options?: BrowserContextOptions) => Promise<Visitor>;
  /** What went wrong on the pages: exceptions, and what the browser complained of. No journey may leave any. */
  complaints: string[];
}

export const test = base.extend<Fixtures & Options>({
  by: ["mouse", { option: true }],

  complaints: async ({}, provide) => {
    const complaints: string[] = [];
    await provide(complaints);
    expect(complaints, "what the pages complained of").toEqual([]);
  },

  visit: async ({ browser, by, baseURL, complaints }, provide) => {
    const opened: Page[] = [];
    await provide(async (person, options = {}) => {
      const context = await browser.newContext(options);
      if (person) await context.addCookies([{ ...(await aSessionCookie(person)), url: baseURL ?? "" }]);
      const page = await context.newPage();
      opened.push(page);
      listen(page, complaints);
      return { page, hand: hands[by] };
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect };

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !isAnswer(message)) complaints.push(message.text());
  });
}

/** An answer such as 412 is news to the page, which tells the reader; the browser notes it as an error all the same. */
function isAnswer(message: ConsoleMessage): boolean {
  return message.text().startsWith("Failed to load resource");
}
