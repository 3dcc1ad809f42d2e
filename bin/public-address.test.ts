import { expect, test } from "vitest";
import { publishAddress } from "./public-address.js";

test.each([
  { what: "where it listens", hostname: "127.0.0.1", setting: "", told: "http://127.0.0.1:3000" },
  { what: "where it listens by IPv6", hostname: "::1", setting: "", told: "http://[::1]:3000" },
  { what: "LECTERN_URL", hostname: "::1", setting: "https://a.example", told: "https://a.example" },
])(
  "a server tells $what, whatever NEXTAUTH_URL was left in its environment",
  ({ hostname, setting, told }) => {
    const environment = { NEXTAUTH_URL: "https://evil.example", LECTERN_URL: setting };
    expect(publishAddress(environment, { hostname, port: 3000 })).toBe(told);
    expect(environment.NEXTAUTH_URL).toBe(told);
  },
);
