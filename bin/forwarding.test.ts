import { expect, test } from "vitest";
import { handedOnHeader, isFromThisMachine } from "@/lib/server/this-machine";
import { watchForwarding } from "./forwarding.js";

let told = 0;
const admit = watchForwarding(() => (told += 1));

/** The headers of a request after they were admitted. */
function admitted(headers: Record<string, string>, httpVersion = "1.1", url = "/"): Record<string, string> {
  const changed = { host: "127.0.0.1:3000", ...headers };
  admit({ headers: changed, httpVersion, url });
  return changed;
}

test("a request straight from a browser goes on as it is", () => {
  expect(admitted({ cookie: "a=b" })).toEqual({ host: "127.0.0.1:3000", cookie: "a=b" });
  expect(told).toBe(0);
});

test.each<Record<string, string>>([
  { origin: "http://127.0.0.1:3000", referer: "http://127.0.0.1:3000/sign-in" },
  { origin: "null" },
  { referer: "https://example.org/", "sec-fetch-site": "cross-site" },
  { referer: "http://127.0.0.1:8080/", "sec-fetch-site": "same-site" },
])("so does one from a page of ours, and from a link on another site's: %o", (headers) => {
  expect(admitted(headers)).not.toHaveProperty(handedOnHeader);
  expect(told).toBe(0);
});

test("another host in a program's request may be a proxy's work: it is marked, and nobody is told of a proxy", () => {
  expect(admitted({ origin: "https://elsewhere.example" }, "1.1", "/api/documents")).toHaveProperty(
    handedOnHeader,
  );
  expect(admitted({ referer: "http://elsewhere.example/" })).toHaveProperty(handedOnHeader);
  expect(told).toBe(0);
});

test("a page of ours at another host that asks for its style is told of", () => {
  admitted({ referer: "https://lectern.example/sign-in" }, "1.1", "/_next/static/chunks/a.css");
  expect(told).toBe(1);
});

test.each<[string, Record<string, string>, string?]>([
  ["HTTP/1.0", {}, "1.0"],
  ["a page at another host that asks", { origin: "https://lectern.example" }],
  ["a page at another port", { referer: "http://127.0.0.1/sign-in" }],
  [
    "a page at another host that is the same to the browser",
    { referer: "https://lectern.example/sign-in", "sec-fetch-site": "same-origin" },
  ],
])("one through a proxy that adds no header is known by %s", (_sign, headers, httpVersion) => {
  const changed = admitted(headers, httpVersion);
  expect(isFromThisMachine(new Headers(changed))).toBe(false);
});

test.each(["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"])(
  "one with %s was handed on, and is not from this machine, whatever it says",
  (sign) => {
    const headers = admitted({ [sign]: "127.0.0.1:3000" });
    expect(headers).toHaveProperty(handedOnHeader);
    expect(isFromThisMachine(new Headers(headers))).toBe(false);
  },
);

test("nobody says for themselves where they come from", () => {
  const headers = admitted({
    "x-forwarded-for": "10.0.0.1",
    "x-forwarded-host": "bank.example",
    via: "1.1 x",
  });
  expect(Object.keys(headers).sort()).toEqual(["host", "via", handedOnHeader].sort());
});

test("it is told of once", () => {
  expect(told).toBe(1);
});
