import { expect, it } from "vitest";
import { handedOnHeader, isFromThisMachine } from "./this-machine";

const sent = (headers: Record<string, string>) => isFromThisMachine(new Headers(headers));

it.each(["localhost:3000", "127.0.0.1:3000", "127.8.9.10", "[::1]:3000"])(
  "a request to %s comes from this machine, with what Next adds to it or without",
  (host) => {
    expect(sent({ host })).toBe(true);
    for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
      expect(
        sent({ host, "x-forwarded-host": host, "x-forwarded-for": peer, "x-forwarded-proto": "http" }),
      ).toBe(true);
    }
  },
);

it.each([
  "lectern.example",
  "192.168.1.7:3000",
  "127.0.0.1.evil.example",
  "localhost.evil.example",
  "[::2]",
  "",
  "a b",
])("one to %j does not", (host) => {
  expect(sent({ host })).toBe(false);
});

it.each([
  ["the mark of bin/serve.js", { [handedOnHeader]: "1" }],
  ["a Forwarded header", { forwarded: "for=203.0.113.9" }],
  ["another host", { "x-forwarded-host": "lectern.example" }],
  ["another peer", { "x-forwarded-for": "203.0.113.9" }],
  ["another peer of IPv6", { "x-forwarded-for": "2001:db8::1" }],
  ["more than one peer", { "x-forwarded-for": "203.0.113.9, 127.0.0.1" }],
])("nor does one with %s, whatever host a proxy wrote into it", (_sign, headers) => {
  expect(sent({ host: "127.0.0.1:3000", ...headers })).toBe(false);
});
