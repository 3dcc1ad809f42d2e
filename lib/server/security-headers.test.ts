import { describe, expect, it } from "vitest";
import { apiPolicy, fixedHeaders } from "./fixed-headers.js";
import { leadingPolicy, makeNonce, pagePolicy } from "./security-headers";

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("the policy of a page", () => {
  const policy = directives(pagePolicy("bm9uY2U=", false));

  it("runs a script by its nonce, and never inline or by eval", () => {
    expect(policy.get("script-src")).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  });

  it("takes a style element from our origin or with the nonce alone", () => {
    expect(policy.get("style-src-elem")).toEqual(["'self'", "'nonce-bm9uY2U='"]);
  });

  it("allows nothing that is not named, and names no other host", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => !source.startsWith("'"))).toEqual([]);
  });

  it.each(["object-src", "frame-ancestors", "base-uri"])("shuts %s", (name) => {
    expect(policy.get(name)).toEqual(["'none'"]);
  });
});

it("a nonce is 128 bits and does not come twice", () => {
  const nonces = Array.from({ length: 200 }, makeNonce);
  expect(new Set(nonces).size).toBe(200);
  for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16);
});

it("an API answer that is opened as a page is sandboxed and may load nothing", () => {
  expect(directives(apiPolicy.value).get("default-src")).toEqual(["'none'"]);
  expect(directives(apiPolicy.value).has("sandbox")).toBe(true);
});

it("no header is given twice", () => {
  const names = fixedHeaders.map(({ key }) => key.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

it("an answer that leads elsewhere may load nothing, and is not sandboxed", () => {
  expect(directives(leadingPolicy.value).get("default-src")).toEqual(["'none'"]);
  expect(directives(leadingPolicy.value).has("sandbox")).toBe(false);
});
