import { afterEach, expect, it, vi } from "vitest";
import { addressOf, networkOf } from "./address";

afterEach(() => vi.unstubAllEnvs());

function from(forwarded: string): string {
  return addressOf(new Headers({ "x-forwarded-for": forwarded }));
}

it("what one trusted proxy saw is the last of the list, whatever the client wrote before it", () => {
  vi.stubEnv("TRUST_PROXY", "1");
  expect(from("6.6.6.6, 203.0.113.9")).toBe("203.0.113.9");
});

it("behind two proxies the address is the last but one", () => {
  vi.stubEnv("TRUST_PROXY", "2");
  expect(from("6.6.6.6, 203.0.113.9, 10.0.0.1")).toBe("203.0.113.9");
});

it("an IPv4 address in IPv6 clothes is the IPv4 address", () => {
  expect(from("::ffff:192.0.2.7")).toBe("192.0.2.7");
});

it("without a server in the way the address is unknown", () => {
  expect(addressOf(new Headers())).toBe("unknown");
});

it("limits count an IPv6 subscriber as one, however the address is written", () => {
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:0DB8:0001:0002::1")).toBe("2001:db8:1:2");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0");
  expect(networkOf("::1")).toBe("0:0:0:0");
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
});
