import { expect, test } from "vitest";
import { publishAddress } from "./public-address.js";

const left = { NEXTAUTH_URL: "https://evil.example" };

test.each([
  ["where it listens, without LECTERN_URL", "127.0.0.1", "", "http://127.0.0.1:3000"],
  ["where it listens by IPv6", "::1", "", "http://[::1]:3000"],
  ["LECTERN_URL", "127.0.0.1", "https://lectern.example", "https://lectern.example"],
])("a server tells %s, whatever NEXTAUTH_URL was left in its environment", (_what, hostname, url, told) => {
  const environment = { ...left, LECTERN_URL: url };
  expect(publishAddress(environment, { hostname, port: 3000 })).toBe(told);
  expect(environment.NEXTAUTH_URL).toBe(told);
});
