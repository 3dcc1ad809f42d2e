import { expect, test } from "vitest";
import { writeAsLines } from "./console-lines.js";

/** What stands in the log after something was printed. */
function logged(level: string, print: (printing: Pick<Console, "error" | "warn" | "log">) => void) {
  const lines: string[] = [];
  const printing = { error: () => undefined, warn: () => undefined, log: () => undefined };
  writeAsLines(printing, level, { write: (line) => lines.push(line) });
  print(printing);
  for (const line of lines) expect(line.trimEnd()).not.toContain("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("an error that is printed over many lines is one line of the log, with its stack, its reference and nothing else it carries", () => {
  const error = Object.assign(new TypeError("no\nanswer"), { digest: "42", meta: { password: "hunter2" } });
  const lines = logged("info", (printing) => printing.error("\u001b[31m⨯\u001b[39m", error));
  expect(lines).toEqual([
    {
      level: 50,
      time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      msg: "an error while serving",
      error: { type: "TypeError", message: "no\nanswer", stack: error.stack },
      reference: "42",
    },
  ]);
});

test("words keep what they say without their colours and signs, and a value is told as it is", () => {
  const lines = logged("info", (printing) =>
    printing.warn("\u001b[33m⚠\u001b[39m The cache is full:", { entries: 7 }),
  );
  expect(lines).toMatchObject([{ level: 40, msg: "The cache is full: { entries: 7 }" }]);
});

test("what is only remarked is told to who asks for it", () => {
  const remark = (printing: Pick<Console, "log">) => printing.log(" ✓ Running next.config.js took 136ms");
  expect(logged("info", remark)).toEqual([]);
  expect(logged("debug", remark)).toMatchObject([{ level: 20, msg: "Running next.config.js took 136ms" }]);
});
