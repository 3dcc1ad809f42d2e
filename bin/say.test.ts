import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sayTo } from "./say";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An output of which all that was written to it is known, and a step that ends when it is told to. */
function setUp(isTTY: boolean) {
  const output = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
  let written = "";
  output.on("data", (chunk: string) => (written += chunk));
  let settle: { resolve: () => void; reject: (fault: Error) => void } | undefined;
  const step = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  const end = (fault?: Error) => (fault ? settle?.reject(fault) : settle?.resolve());
  const wait = async (seconds: number) => {
    written = "";
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return written;
  };
  const first = () => written;
  return { output, say: sayTo(output), step, end, wait, first };
}

it("where there is no terminal a line tells every 20 seconds that it goes on, until it ends", async () => {
  const { say, step, end, wait, first } = setUp(false);
  say("Building.", step);
  expect(first()).toBe("Building.\n");
  expect(await wait(19)).toBe("");
  expect(await wait(1)).toBe("Still at it after 20 seconds.\n");
  expect(await wait(40)).toBe("Still at it after 40 seconds.\nStill at it after 60 seconds.\n");
  end();
  expect(await wait(60)).toBe("");
});

it("in a terminal one line counts the seconds, and is gone when it ends", async () => {
  const { say, step, end, wait } = setUp(true);
  say("Building.", step);
  expect(await wait(2)).toBe("");
  expect(await wait(1)).toBe("Still at it after 3 seconds.");
  const next = await wait(1);
  expect(next).toMatch(/^[^\n]+Still at it after 4 seconds\.$/);
  expect(next).not.toContain("\n");
  end();
  const last = await wait(60);
  expect(last).not.toBe("");
  expect(last).not.toMatch(/\n|Still/);
});

it("what fails ends it as well, and what is said next stands in a line of its own", async () => {
  const { say, step, end, wait, first } = setUp(true);
  say("Building.", step);
  await wait(5);
  say("Stopped.");
  expect(first()).toMatch(/Still at it after 5 seconds\.[^S\n]+Stopped\.\n$/);
  end(new Error("power cut"));
  expect(await wait(60)).toBe("");
});

it("a pipe whose reader has gone ends neither the program nor the work", () => {
  const { output, say, step } = setUp(false);
  say("Building.", step);
  expect(() => output.emit("error", new Error("write EPIPE"))).not.toThrow();
});

it("a sentence about nothing that lasts is all there is", async () => {
  const { say, wait, first } = setUp(false);
  say("Stopped.");
  expect(first()).toBe("Stopped.\n");
  expect(await wait(60)).toBe("");
});
