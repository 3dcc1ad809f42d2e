import { expect, it } from "vitest";
import { readEnv } from "@/lib/server/env";
import { mayOfferDemo } from "./demo";

const bundled = { isBundled: true };
const withSettings = (settings: Record<string, string>) => readEnv({ NODE_ENV: "test", ...settings });

it("the demonstration is there for a start with no settings, and on every name of the machine itself", () => {
  for (const HOST of ["", "localhost", "::1", "127.0.0.1", "127.8.9.10"]) {
    expect(mayOfferDemo(withSettings({ HOST }), bundled), HOST).toBe(true);
  }
});

it.each([
  ["listens on all addresses", { HOST: "0.0.0.0" }],
  ["listens on all addresses of IPv6", { HOST: "::" }],
  ["listens on an address of the network", { HOST: "192.168.1.7" }],
  ["listens on a name that merely begins like the machine's own address", { HOST: "127.lectern.example" }],
  ["has an address that people type", { LECTERN_URL: "http://127.0.0.1:3000" }],
  ["stands behind a proxy", { TRUST_PROXY: "1" }],
])("a Lectern that %s offers no demonstration", (_what, settings) => {
  expect(mayOfferDemo(withSettings(settings), bundled)).toBe(false);
});

it("a database of one's own is no demonstration", () => {
  expect(mayOfferDemo(withSettings({}), { isBundled: false })).toBe(false);
});
