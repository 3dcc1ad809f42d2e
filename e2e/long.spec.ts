/**
 * A long article full of notes: 10,000 of them on 100,000 words. No task on the page's main thread takes longer than
 * 50 ms while it is scrolled and walked through, and the notes add none to its opening, so that it goes on answering.
 */
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";
import { aLongDocument } from "./pages/long-document";

/** Milliseconds. */
const limit = 50;

// Playwright's own trace copies the whole page at every step, on the thread that is measured.
test.use({ trace: "off" });

test("10,000 notes on 100,000 words keep no reader waiting", async ({ visit, browser }, info) => {
  test.slow();
  const bare = await aLongDocument({ words: 100_000, notes: 0 });
  const full = await aLongDocument({ words: 100_000, notes: 10_000 });
  const { page } = await visit(full.reader);
  const opening = (id: string) =>
    tasksDuring(browser, page, () => page.goto(`/documents/${id}`, { waitUntil: "networkidle" }));

  const withoutNotes = await opening(bare.id);
  const withNotes = await opening(full.id);
  await expect(page.getByRole("region", { name: /^Note by/ }).first()).toBeVisible();
  await expect(articleOf(page)).toContainText("word99999");
  const scrolling = await tasksDuring(browser, page, async () => {
    for (let screens = 0; screens < 20; screens++) {
      await page.mouse.wheel(0, 700);
      await nextFrame(page);
    }
  });
  const walking = await tasksDuring(browser, page, async () => {
    for (let steps = 0; steps < 20; steps++) {
      await page.keyboard.press("j");
      await nextFrame(page);
    }
  });

  const figures = { withoutNotes, withNotes, scrolling, walking };
  for (const [name, tasks] of Object.entries(figures)) {
    info.annotations.push({ type: name, description: tasks.slice(0, 5).join(", ") });
    console.log(`${name}: the longest tasks took ${tasks.slice(0, 5).join(", ")} ms`);
  }
  expect.soft(tooLong(scrolling), "tasks while scrolling").toEqual([]);
  expect.soft(tooLong(walking), "tasks while walking from note to note").toEqual([]);
  // Laying out so long a text is one long task of the browser's own; the notes add no other.
  expect
    .soft(tooLong(withNotes).length, "tasks while opening")
    .toBeLessThanOrEqual(tooLong(withoutNotes).length);
});

function tooLong(tasks: number[]): number[] {
  return tasks.filter((task) => task > limit);
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own time. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * The tasks on the main threads of pages while something is done, longest first, in milliseconds of processor time: what
 * other programs take of a busy machine does not count.
 */
async function tasksDuring(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mainThreads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.name === "RunTask" && mainThreads.has(threadOf(event)),
  );
  expect(tasks.length, "tasks in the trace").toBeGreaterThan(0);
  return tasks.map(({ tdur = 0 }) => Math.round(tdur / 1000)).sort((one, other) => other - one);
}
