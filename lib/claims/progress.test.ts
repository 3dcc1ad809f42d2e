import { describe, expect, it } from "vitest";
import { type Progress, progresses, refuseMove } from "./progress";

const working: Progress[] = ["open", "in_progress", "in_review"];

describe("progress", () => {
  const moves = progresses.flatMap((from) => progresses.map((to) => ({ from, to })));

  it.each(moves)("from $from to $to is free to all at work only before the decision", ({ from, to }) => {
    const isFree = from === to || (working.includes(from) && working.includes(to));
    const refusal = refuseMove(from, to, { decides: false, hasDecision: true });
    expect(refusal?.kind ?? null).toBe(isFree ? null : "forbidden");
  });

  it.each(moves)(
    "from $from to $to is free to a decider, once there is a decision to stand on",
    ({ from, to }) => {
      expect(refuseMove(from, to, { decides: true, hasDecision: true })).toBeNull();
      const isGroundless = from !== to && !working.includes(to);
      const refusal = refuseMove(from, to, { decides: true, hasDecision: false });
      expect(refusal?.kind ?? null).toBe(isGroundless ? "conflict" : null);
    },
  );
});
