import { afterEach, describe, expect, it, vi } from "vitest";
import { isSameOrigin } from "./origin";

const host = "lectern.example:8080";

it.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "same-origin", origin: "https://evil.example" }, true],
  [{ "sec-fetch-site": "none" }, false],
  [{ "sec-fetch-site": "same-site", origin: `https://${host}` }, false],
  [{ "sec-fetch-site": "cross-site", origin: `https://${host}` }, false],
  [{ origin: `http://${host}` }, true],
  [{ origin: `https://${host}` }, false],
  [{ origin: `https://${host}`, "x-forwarded-proto": "http" }, false],
  [{ origin: `https://${host}`, "x-forwarded-proto": "https" }, true],
  [{ origin: `https://${host}`, "x-lectern-handed-on": "1" }, true],
  [{ origin: "https://lectern.example" }, false],
  [{ origin: "https://lectern.example:8080.evil.example" }, false],
  [{ origin: `https://evil.example/${host}` }, false],
  [{ origin: "null" }, false],
  [{ origin: "nonsense" }, false],
  [{}, false],
])("a change with %o comes from a page of ours: %s", (headers, ours) => {
  const request = new Request(`http://${host}/api`, { method: "POST", headers: { host, ...headers } });
  expect(isSameOrigin(request)).toBe(ours);
});

it.each([
  ["https", `https://${host}`, true],
  ["https", `http://${host}`, false],
  ["http, https", `https://${host}`, true],
  [undefined, `https://${host}`, true],
])(
  "behind a proxy that is trusted the scheme is the one it tells, %s: %s is ours: %s",
  (told, origin, ours) => {
    vi.stubEnv("TRUST_PROXY", "1");
    const headers = { host, origin, ...(told === undefined ? {} : { "x-forwarded-proto": told }) };
    expect(isSameOrigin(new Request(`http://${host}/api`, { method: "POST", headers }))).toBe(ours);
    vi.unstubAllEnvs();
  },
);

describe("where LECTERN_URL says how people reach it", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    [{ origin: "https://lectern.example.org" }, true],
    [{ origin: "http://lectern.example.org" }, false],
    [{ origin: "https://lectern.example.org:8443" }, false],
    [{ origin: `https://${host}` }, false],
    [{ "sec-fetch-site": "same-origin" }, true],
  ])("a change with %o comes from a page of ours: %s, whatever host the proxy names", (headers, ours) => {
    vi.stubEnv("LECTERN_URL", "https://lectern.example.org/");
    const request = new Request("http://127.0.0.1:3000/api", {
      method: "POST",
      headers: { host, ...headers },
    });
    expect(isSameOrigin(request)).toBe(ours);
  });
});
