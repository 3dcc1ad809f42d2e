import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { externalProviders } from "./providers";

interface Address {
  email: string;
  primary: boolean;
  verified: boolean;
}

const shown = "shown@lectern.test";
const first: Address = { email: "first@lectern.test", primary: true, verified: true };
const second: Address = { email: "second@lectern.test", primary: false, verified: true };

beforeEach(() => {
  vi.stubEnv("GITHUB_ID", "lectern");
  vi.stubEnv("GITHUB_SECRET", "a secret");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Puts GitHub's API in place of the network; gives the requests it gets, which grow. */
function aGitHub(emails: Address[], name: string | null = "Grace"): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    const request = new Request(address, init);
    asked.push(request);
    const user = { id: 7, login: "grace", name, email: shown };
    return Promise.resolve(Response.json(request.url.endsWith("/user/emails") ? emails : user));
  });
  return asked;
}

interface GitHub {
  userinfo: { request: (context: object) => Promise<object> };
  profile: (found: object, tokens: object) => object;
}

/** What is kept of the person whom GitHub lets in, as next-auth asks for it. */
async function profileFromGitHub(): Promise<object> {
  const { userinfo, profile } = externalProviders()[0] as unknown as GitHub;
  return profile(await userinfo.request({ tokens: { access_token: "a token" } }), {});
}

describe("GitHub", () => {
  it("vouches for the address that is the person's first there and verified", async () => {
    const asked = aGitHub([second, first]);
    expect(await profileFromGitHub()).toEqual({ id: "7", name: "Grace", email: first.email });
    expect(asked.map(({ url }) => url)).toEqual([
      "https://api.github.com/user",
      "https://api.github.com/user/emails",
    ]);
    for (const { headers } of asked) expect(headers.get("authorization")).toBe("Bearer a token");
  });

  it.each<[string, Address[]]>([
    ["that is not verified", [{ ...first, verified: false }]],
    ["that is not the first, where the first is not verified", [{ ...first, verified: false }, second]],
    ["that a person shows on their page", []],
  ])("vouches for no address %s", async (_which, emails) => {
    aGitHub(emails);
    expect(await profileFromGitHub()).toEqual({ id: "7", name: "Grace", email: null });
  });

  it("calls who has no name by what they sign in there with", async () => {
    aGitHub([first], null);
    expect(await profileFromGitHub()).toMatchObject({ name: "grace" });
  });

  it("that refuses to answer lets nobody in", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: 403 })));
    await expect(profileFromGitHub()).rejects.toThrow("GitHub answered 403");
  });
});

it("only the providers whose settings are there are offered", () => {
  expect(externalProviders().map(({ id }) => id)).toEqual(["github"]);
  vi.stubEnv("GITHUB_ID", "");
  vi.stubEnv("GITHUB_SECRET", "");
  expect(externalProviders()).toEqual([]);
});
