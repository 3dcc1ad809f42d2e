/** The module as the reader runs it: bundled, in a worker of a real browser. */
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "@/bin/chromium";
import { chromiumArguments } from "@/bin/chromium-arguments";
import { tasksDuring } from "@/e2e/main-thread";
import { type Crossing, placeAcross } from "./across";
import type { Placement } from "./anchor";
import { makeCase } from "./corpus/cases";
import { KINDS } from "./corpus/kinds";
import { english } from "./corpus/english";
import { makeRevision } from "./corpus/revision";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: ["components/reader/placing/anchoring.worker.ts"],
    bundle: true,
    format: "esm",
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? "";
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  page = await browser.newPage();
  await page.route("http://reader.test/**", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Reader</title>" }),
  );
  await page.goto("http://reader.test/");
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** What the page under test holds: what is asked, and what its worker answered. */
type Held = Window & { asked: Crossing[]; answers: Placement[][] };

/** Hands crossings to the page, which costs its main thread what no reader pays: there the texts are the page's own. */
async function hand(crossings: Crossing[]): Promise<void> {
  await page.evaluate((asked) => void Object.assign(window, { asked, answers: [] }), crossings);
}

/** Has one worker of the page place what was handed over, one crossing after another. */
async function placeThere(): Promise<void> {
  await page.evaluate(async () => {
    const held = window as unknown as Held;
    const worker = new Worker("/worker.js", { type: "module" });
    for (const crossing of held.asked) {
      const answer = new Promise<Placement[]>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Placement[]>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
      worker.postMessage(crossing);
      held.answers.push(await answer);
    }
    worker.terminate();
  });
}

const answers = () => page.evaluate(() => (window as unknown as Held).answers);

test("every kind of edit, in every language, is placed in the browser as on the server", async () => {
  const crossings = KINDS.flatMap((kind) =>
    Array.from({ length: 12 }, (_, seed) => makeCase(kind, seed)).flatMap((made) =>
      made ? [{ before: made.before, after: made.after, spans: [made.passage] }] : [],
    ),
  );
  expect(crossings.length).toBeGreaterThan(200);
  await hand(crossings);
  await placeThere();
  expect(await answers()).toEqual(crossings.map(placeAcross));
}, 120_000);

test("ten thousand passages are placed with no task of the page's main thread over 50 ms", async () => {
  // What the worker has to do decides how long it takes, and the page's thread only waits: a few edits will do.
  const size = { paragraphs: 1780, passages: 10_000, edited: 0.005, gone: 0.005 };
  const { before, after, passages } = makeRevision(english, size, 7);
  const crossing = { before, after, spans: passages.map(({ start, end }) => ({ start, end })) };
  await hand([crossing]);
  const [longest = 0] = await tasksDuring(browser, page, placeThere);
  const [placed = []] = await answers();
  expect(placed).toHaveLength(passages.length);
  const twentieth = <T>(all: T[]) => all.filter((_, at) => at % 20 === 0);
  expect(twentieth(placed)).toEqual(placeAcross({ ...crossing, spans: twentieth(crossing.spans) }));
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(50);
}, 120_000);
