/**
 * A long article full of notes: 10,000 of them on 100,000 words. The page opens, and no task on its main thread takes
 * longer than 50 ms while it is scrolled and walked through, so that it never stops answering the reader.
 */
import { expect, test } from "./fixtures";
import { aLongDocument } from "./pages/long-document";
import { articleOf } from "./pages/article";

const limit = 50;

test("10,000 notes on 100,000 words keep no reader waiting", async ({ visit }, info) => {
  test.slow();
  const { id, reader } = await aLongDocument({ words: 100_000, notes: 10_000 });
  const { page } = await visit(reader);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Reflect.set(window, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
  const takeTasks = () => page.evaluate(() => (Reflect.get(window, "longTasks") as number[]).splice(0));

  const began = Date.now();
  await page.goto(`/documents/${id}`);
  await expect(page.getByRole("region", { name: /^Note by/ }).first()).toBeVisible();
  await expect(articleOf(page)).toBeVisible();
  const opened = Date.now() - began;
  await page.waitForLoadState("networkidle");
  const opening = await takeTasks();

  for (let screens = 0; screens < 20; screens++) {
    await page.mouse.wheel(0, 700);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const scrolling = await takeTasks();

  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press("j");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const walking = await takeTasks();

  const figures = { opened, opening, scrolling, walking };
  await info.attach("figures", { body: JSON.stringify(figures), contentType: "application/json" });
  console.log(`Long tasks in milliseconds: ${JSON.stringify(figures)}`);
  expect(scrolling.filter((task) => task > limit)).toEqual([]);
  expect(walking.filter((task) => task > limit)).toEqual([]);
  expect(opening.filter((task) => task > limit)).toEqual([]);
});
