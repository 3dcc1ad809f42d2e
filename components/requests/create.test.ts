// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noteViewer } from "@/lib/http/viewer";
import { create } from "./create";
import { type Answer, anApi } from "./testing";

const lost = () => Promise.reject(new TypeError("Failed to fetch"));
let answer: () => Answer | Promise<Answer>;
let asked: ReturnType<typeof anApi>;
let leave: () => void;

beforeEach(() => {
  answer = () => ({ body: {} });
  asked = anApi(() => answer());
  leave = noteViewer("ann");
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const ids = () => asked.map(({ body }) => body.id);

/** The module as it is on the page loaded anew: what was in memory is gone. */
async function reloaded(): Promise<typeof create> {
  vi.resetModules();
  const viewer = await import("@/lib/http/viewer");
  viewer.noteViewer("ann");
  return (await import("./create")).create;
}

it("what is asked again after a lost answer has the same id, on the page loaded anew too", async () => {
  answer = lost;
  expect((await create("/api/groups", { name: "One" })).ok).toBe(false);
  await create("/api/groups", { name: "One" });
  answer = () => ({ status: 503, body: { kind: "unreachable", detail: "Not now." } });
  await (await reloaded())("/api/groups", { name: "One" });
  answer = () => ({ body: {} });
  expect((await (await reloaded())("/api/groups", { name: "One" })).ok).toBe(true);
  expect(new Set(ids()).size).toBe(1);
  expect(ids()).toHaveLength(4);
});

it("what was made, or refused, is another the next time, as is other content, or content for elsewhere", async () => {
  await create("/api/groups", { name: "One" });
  answer = () => ({ status: 409, body: { kind: "conflict", detail: "There is one." } });
  await create("/api/groups", { name: "One" });
  answer = lost;
  await create("/api/groups", { name: "One" });
  await create("/api/groups", { name: "Two" });
  await create("/api/classes", { name: "One" });
  expect(new Set(ids()).size).toBe(5);
  expect(ids()).toHaveLength(5);
});

it("the ids of one person are not another's, and nothing of them is left once they are made", async () => {
  answer = lost;
  await create("/api/groups", { name: "One" });
  leave = noteViewer("ben");
  answer = () => ({ body: {} });
  await create("/api/groups", { name: "One" });
  expect(new Set(ids()).size).toBe(2);
  leave = noteViewer("ann");
  await create("/api/groups", { name: "One" });
  expect(new Set(ids()).size).toBe(2);
  expect(Object.keys(localStorage)).toEqual([]);
});
