// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import SignInPage from "./page";

vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.mock(import("@/lib/server/session"), () => ({
  currentActor: () => Promise.resolve({ kind: "anonymous" }),
}));
vi.mock(import("@/lib/accounts/sign-in/commands"), () => ({ listDemoPeople: () => Promise.resolve([]) }));
vi.mock(import("@/lib/groups/invitations/queries"), () => ({
  readInvitation: (code?: string) =>
    Promise.resolve(
      code === "ABCDE12345"
        ? { code, role: "editor", invitedBy: null, group: { id: "g", name: "Figures desk", kind: "team" } }
        : null,
    ),
}));

afterEach(clearPage);

it.each([
  [{ next: "/join/abcde12345" }, true],
  [{ next: "/documents/7" }, false],
  [{}, false],
])(
  "whoever is new and comes in by an invitation is told into which group, and as what: %o",
  async (query, isInvited) => {
    const page = await show(await SignInPage({ searchParams: Promise.resolve(query) }));
    expect(page.textContent.includes("invites you into the team Figures desk as an editor")).toBe(isInvited);
  },
);
