import { expect, test } from "vitest";
import { apiPolicy, fixedHeaders } from "@/lib/server/fixed-headers.js";
import { readableAddress, refuseMethod } from "./requests.js";

test.each([
  ["/documents/%ff?q=%ff", "/documents/%25ff?q=%ff"],
  ["/api/%", "/api/%25"],
  ["/api/%C3%A9/%ED%A0%80", "/api/%25C3%25A9/%25ED%25A0%2580"],
])("an address that is no text leads to one that does not exist: %s", (asked, served) => {
  expect(readableAddress(asked)).toBe(served);
  expect(() => decodeURIComponent(served.split("?")[0] ?? "")).not.toThrow();
});

test.each(["/", "/join/%C3%A9?q=%", "/%25ff", "*", "http://a.example/b"])(
  "any other is served as asked: %s",
  (asked) => {
    expect(readableAddress(asked)).toBe(asked);
  },
);

test("a method that nothing has is refused with a problem document and the headers of every answer", () => {
  const answered: unknown[] = [];
  const response = {
    writeHead: (...head: unknown[]) => answered.push(...head),
    end: (body: string) => answered.push(body),
  };
  for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    expect(refuseMethod({ method }, response)).toBe(false);
  }
  expect(answered).toEqual([]);
  expect(refuseMethod({ method: "TRACE" }, response)).toBe(true);
  const [status, sent, body] = answered;
  expect(status).toBe(501);
  expect(sent).toMatchObject({ "Content-Type": "application/problem+json" });
  for (const { key, value } of [...fixedHeaders, apiPolicy]) expect(sent).toHaveProperty(key, value);
  expect(JSON.parse(String(body))).toMatchObject({ status: 501, detail: "Lectern knows no method TRACE." });
});
