import type { NetworkInterfaceInfo } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { addressesOf, publicOrigin } from "./origin";

afterEach(() => vi.unstubAllEnvs());

test("what listens on all addresses is told by one that a browser can go to, the network's before the machine's own", () => {
  const card = (address: string, family: "IPv4" | "IPv6", internal: boolean) =>
    ({ address, family, internal }) as NetworkInterfaceInfo;
  const interfaces = {
    lo: [card("127.0.0.1", "IPv4", true)],
    eth0: [card("fe80::1", "IPv6", false), card("192.168.1.7", "IPv4", false)],
  };
  for (const all of ["http://0.0.0.0:3000", "http://[::]:3000"]) {
    expect(addressesOf(all, interfaces)).toEqual(["http://192.168.1.7:3000", "http://localhost:3000"]);
    expect(addressesOf(all, { lo: interfaces.lo })).toEqual(["http://localhost:3000"]);
  }
  for (const one of ["http://127.0.0.1:3000", "http://[::1]:3000", "https://lectern.example.org"]) {
    expect(addressesOf(one, interfaces)).toEqual([one]);
  }
});

test.each([
  [{ LECTERN_URL: "https://lectern.example.org/" }, /^https:\/\/lectern\.example\.org$/],
  [{ HOST: "::1", PORT: "4000" }, /^http:\/\/\[::1\]:4000$/],
  [{ HOST: "0.0.0.0", PORT: "4000" }, /^http:\/\/(?!0\.0\.0\.0)[\w.]+:4000$/],
])("links to us begin with an address that a browser can go to: %o", (settings, origin) => {
  for (const [name, value] of Object.entries({ LECTERN_URL: "", ...settings })) vi.stubEnv(name, value);
  expect(publicOrigin()).toMatch(origin);
});
