// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show, type } from "@/components/ui/testing";
import SignUpPage from "./page";

vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.mock(import("@/lib/server/session"), () => ({
  currentActor: () => Promise.resolve({ kind: "anonymous" }),
}));
vi.mock(import("@/lib/groups/invitations/queries"), () => ({
  readInvitation: (code?: string) =>
    Promise.resolve(
      code === "ABCDE12345"
        ? {
            code,
            role: "learner",
            invitedBy: { name: "Amara" },
            group: { id: "g", name: "7b", kind: "class" },
          }
        : null,
    ),
}));
vi.mock(import("@/lib/accounts/queries"), () => ({ findSignUpRefusal: () => Promise.resolve(null) }));

beforeEach(() => {
  for (const name of ["GITHUB_ID", "GITHUB_SECRET", "SMTP_FROM"]) vi.stubEnv(name, "x");
  vi.stubEnv("SMTP_URL", "smtp://mail.lectern.test");
  vi.stubEnv("LECTERN_URL", "https://lectern.test");
});
afterEach(async () => {
  await clearPage();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it.each([
  [{ invitation: "ABCDE12345" }, "/join/ABCDE12345"],
  [{ next: "/documents/7" }, "/documents/7"],
])("whoever may make an account may come in by every way there is: %o", async (query, next) => {
  const asked = anApi(() => ({ status: 403, body: { kind: "forbidden", detail: "No." } }));
  const page = await show(await SignUpPage({ searchParams: Promise.resolve(query) }));
  await press(buttonOf(page, "Continue with GitHub"));
  await type(page.querySelector<HTMLInputElement>("#mail-email")!, "grace@lectern.test");
  await press(buttonOf(page, "Send me a link"));
  expect(asked).toMatchObject([
    { path: "/api/auth/signin/github", body: { callbackUrl: next } },
    { path: "/api/account/mail-link", body: { email: "grace@lectern.test", next } },
  ]);
});

it.each([
  [{ invitation: "ABCDE12345" }, true],
  [{ next: "/join/ABCDE-12345" }, true],
  [{ next: "/documents/7" }, false],
])(
  "whoever comes in by an invitation is told into which group, and as what: %o",
  async (query, isInvited) => {
    const page = await show(await SignUpPage({ searchParams: Promise.resolve(query) }));
    expect(page.textContent.includes("Amara invites you into the class “7b” as a learner")).toBe(isInvited);
  },
);
