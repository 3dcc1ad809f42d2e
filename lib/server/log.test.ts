import { expect, it } from "vitest";
import { makeLog } from "./log";

/** What a line of the log says after something was told to it. */
function logged(told: object): string {
  const lines: string[] = [];
  makeLog("info", { write: (line) => lines.push(line) }).warn(told, "something happened");
  expect(lines).toHaveLength(1);
  return lines[0] ?? "";
}

const secretFields = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "code",
  "cookie",
  "authorization",
  "set-cookie",
];
const headerNames = ["Cookie", "Authorization", "Set-Cookie"];

it.each([...secretFields, ...headerNames])(
  "nothing in a field named %s is written, however deep it stands",
  (field) => {
    const secret = { [field]: "hunter2", list: [{ [field]: "hunter2" }], rest: "kept" };
    const deep = { request: { headers: { inner: { more: secret } } } };
    for (const told of [secret, { request: secret }, { request: { headers: secret } }, deep]) {
      const line = logged(told);
      expect(line).not.toContain("hunter2");
      expect(line).toContain("kept");
    }
  },
);

it("an error is written with its stack and what it was caused by, without the secrets it carries", () => {
  const cause = new Error("the socket closed");
  const error = Object.assign(new Error("no answer", { cause }), {
    syscall: "connect",
    password: "hunter2",
    config: { headers: { authorization: "Bearer hunter2" } },
  });
  const line = logged({ error });
  expect(line).not.toContain("hunter2");
  const { error: written } = JSON.parse(line) as { error: Record<string, string> };
  expect(written.stack).toContain("log.test.ts");
  expect(written.stack).toContain("the socket closed");
  expect(written).toMatchObject({ type: "Error", syscall: "connect" });
});

it("what is told to the log is the same afterwards", () => {
  const told = { request: { password: "hunter2", at: new Date(0) } };
  expect(logged(told)).toContain("1970-01-01");
  expect(told.request.password).toBe("hunter2");
});

it("a line is JSON with the time, and what lies below the level is not written", () => {
  const lines: string[] = [];
  const log = makeLog("warn", { write: (line) => lines.push(line) });
  log.info("not this");
  log.warn("this");
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    { level: 40, time: expect.stringMatching(/^\d{4}-.*Z$/) as string, msg: "this" },
  ]);
});
