// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import type { DemoPerson } from "@/lib/accounts/sign-in/commands";
import SignInPage from "./page";

vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.mock(import("@/lib/server/session"), () => ({
  currentActor: () => Promise.resolve({ kind: "anonymous" }),
}));
vi.mock(import("@/lib/accounts/sign-in/commands"), () => ({ listDemoPeople: () => Promise.resolve(people) }));
vi.mock(import("@/lib/groups/invitations/queries"), () => ({
  readInvitation: (code?: string) =>
    Promise.resolve(
      code === "ABCDE12345"
        ? { code, role: "editor", invitedBy: null, group: { id: "g", name: "Figures desk", kind: "team" } }
        : null,
    ),
}));

let people: DemoPerson[] = [];

afterEach(async () => {
  people = [];
  vi.unstubAllEnvs();
  await clearPage();
});

it("each way in stands under a heading of its own", async () => {
  people = [{ id: "1", name: "Ada", role: "editor" }];
  vi.stubEnv("SMTP_URL", "smtp://mail.example");
  vi.stubEnv("SMTP_FROM", "lectern@mail.example");
  vi.stubEnv("LECTERN_URL", "https://lectern.example");
  const page = await show(await SignInPage({ searchParams: Promise.resolve({}) }));
  const forms = [...page.querySelectorAll("form")];
  expect(forms.length).toBeGreaterThan(2);
  const headings = forms.map((form) => form.closest("section")?.querySelector("h2")?.textContent);
  expect(new Set(headings).size).toBe(forms.length);
  expect(headings).not.toContain(undefined);
});

it("each of the demonstration's people says what they may do", async () => {
  people = [
    { id: "1", name: "Ada", role: "editor" },
    { id: "2", name: "Bo", role: null },
  ];
  const page = await show(await SignInPage({ searchParams: Promise.resolve({}) }));
  const named = [...page.querySelectorAll("button[name=person]")].map(({ textContent }) => textContent);
  expect(named).toEqual([
    expect.stringContaining("Editor: edits documents and decides claims"),
    expect.stringMatching(/Bo$/),
  ]);
});

it("a wrong sign-in is told of in the words of the labels", async () => {
  const page = await show(await SignInPage({ searchParams: Promise.resolve({ error: "wrong" }) }));
  const sentence = page.textContent.toLowerCase();
  const labels = [...page.querySelectorAll("form[action*=credentials] label")];
  expect(labels.length).toBe(2);
  for (const { textContent: label } of labels)
    expect(sentence.split(label.toLowerCase()).length, label).toBeGreaterThan(2);
});

it.each([
  [{ next: "/join/abcde12345" }, true],
  [{ next: "/documents/7" }, false],
  [{}, false],
])(
  "whoever is new and comes in by an invitation is told into which group, and as what: %o",
  async (query, isInvited) => {
    const page = await show(await SignInPage({ searchParams: Promise.resolve(query) }));
    expect(page.textContent.includes("invites you into the team “Figures desk” as an editor")).toBe(
      isInvited,
    );
  },
);
