import { expect, test } from "vitest";
import { inTurn } from "./turns";

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("work of one account is done once at a time, in order and past failures, and others' in between", async () => {
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await soon();
    done.push(`${name} ends`);
    if (name === "a1") throw new Error("a bug");
    return name;
  };
  const all = [
    inTurn("a", work("a1")),
    inTurn("a", work("a2")),
    inTurn("b", work("b1")),
    inTurn("a", work("a3")),
  ];
  const settled = await Promise.allSettled(all);
  expect(settled.map((each) => (each.status === "fulfilled" ? each.value : "failed"))).toEqual([
    "failed",
    "a2",
    "b1",
    "a3",
  ]);
  const ofA = done.filter((each) => each.startsWith("a"));
  expect(ofA).toEqual(["a1 begins", "a1 ends", "a2 begins", "a2 ends", "a3 begins", "a3 ends"]);
  expect(done.indexOf("b1 begins")).toBeLessThan(done.indexOf("a1 ends"));
  expect(await inTurn("a", work("a4"))).toBe("a4");
});

test("others come in between two turns of work that never waits", async () => {
  const done: string[] = [];
  const work = (name: string) => () => void done.push(name);
  const all = [inTurn("a", work("a1")), inTurn("a", work("a2")), inTurn("a", work("a3"))];
  void all[0]?.then(() => setImmediate(work("another's request")));
  await Promise.all(all);
  expect(done).toEqual(["a1", "a2", "another's request", "a3"]);
});
