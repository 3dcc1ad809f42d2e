import { afterEach, describe, expect, it, vi } from "vitest";
import { isSameOrigin } from "./origin";

const host = "lectern.example:8080";

it.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "same-origin", origin: "https://evil.example" }, true],
  [{ "sec-fetch-site": "none" }, false],
  [{ "sec-fetch-site": "same-site", origin: `https://${host}` }, false],
  [{ "sec-fetch-site": "cross-site", origin: `https://${host}` }, false],
  [{ origin: `https://${host}` }, true],
  [{ origin: `http://${host}` }, true],
  [{ origin: "https://lectern.example" }, false],
  [{ origin: "https://lectern.example:8080.evil.example" }, false],
  [{ origin: `https://evil.example/${host}` }, false],
  [{ origin: "null" }, false],
  [{ origin: "nonsense" }, false],
  [{}, false],
])("a change with %o comes from a page of ours: %s", (headers, ours) => {
  const request = new Request(`https://${host}/api`, { method: "POST", headers: { host, ...headers } });
  expect(isSameOrigin(request)).toBe(ours);
});

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
