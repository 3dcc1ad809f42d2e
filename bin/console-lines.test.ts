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

test("an error is told with what it was caused by, and with those it stands for", () => {
  const cause = Object.assign(new Error("the root"), { password: "hunter2" });
  const both = new AggregateError([new Error("one", { cause }), "no error"], "both");
  const [line] = logged("info", (printing) => printing.error(both));
  const within = {
    message: "one: the root",
    stack: expect.stringContaining("caused by: Error: the root") as string,
  };
  expect(line).toMatchObject({ error: { message: "both", aggregateErrors: [within] } });
  expect(JSON.stringify(line)).not.toContain("hunter2");
});

test.each([
  ["as a second one", (error: Error) => ["It failed", new Error("first"), error]],
  ["in an object", (error: Error) => ["It failed", { request: { error } }]],
  ["in a list", (error: Error) => ["It failed", [error]]],
  ["in a place for it", (error: Error) => ["It failed: %s %o", error, error]],
])("an error %s says its words and nothing else it carries", (_, said) => {
  const error = Object.assign(new Error("no answer"), {
    meta: { password: "hunter2" },
    toJSON: () => "hunter2",
  });
  const [line] = logged("info", (printing) => printing.error(...said(error)));
  expect(line?.msg).toMatch(/^It failed/);
  expect(JSON.stringify(line)).toContain("no answer");
  expect(JSON.stringify(line)).not.toContain("hunter2");
});

test("words with places for others are filled in, and what signs anyone in is not", () => {
  const lines = logged("info", (printing) => {
    printing.error("%c%s failed: %s", "color: red", "GET /", new Error("no answer"));
    printing.error("100% of", { login: "amara", password: "hunter2" });
  });
  expect(lines).toMatchObject([
    { msg: "GET / failed: Error: no answer", error: { message: "no answer" } },
    { msg: "100% of { login: 'amara' }" },
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
