import { expect, test } from "vitest";
import { textSpan } from "@/lib/text/offsets";
import { tooLongToMark } from "./passage-target";

test("a selection longer than the API takes is told before anything is written, with both numbers", () => {
  expect(tooLongToMark(textSpan(500, 15_500))).toBeNull();
  const problem = tooLongToMark(textSpan(500, 15_501));
  expect(problem).toContain("15,001");
  expect(problem).toContain("15,000");
});
