// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { clearPage, find, show } from "@/components/ui/testing";
import { send } from "@/lib/http/client";
import { viewerHeader } from "@/lib/http/viewer";
import { PersonMenu } from "./person-menu";
import { SessionNote } from "./session-note";

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

it("a session that ended meanwhile is told, with a way to sign in and back, until something is saved again", async () => {
  window.history.replaceState(null, "", "/documents/7?version=2#claim-1");
  let isOver = true;
  anApi(() =>
    isOver ? { status: 401, body: { kind: "unauthenticated", detail: "Sign in first." } } : { body: {} },
  );
  const page = await show(
    <>
      <PersonMenu id="ann" name="Ann" />
      <SessionNote />
    </>,
  );
  const status = () => page.querySelector("[role=status]")?.textContent;
  expect([status(), page.querySelectorAll("a").length]).toEqual(["", 0]);
  await act(() => send("PATCH", "/api/claims/1", { body: {} }));
  expect(status()).toBe("You are signed out. Sign in to go on.");
  const ways = [...page.querySelectorAll("a")].map(({ href }) => new URL(href));
  expect(ways.map(({ pathname, searchParams }) => [pathname, searchParams.get("next")])).toEqual([
    ["/sign-in", "/documents/7?version=2#claim-1"],
    ["/sign-in", "/documents/7?version=2#claim-1"],
  ]);
  expect(page.textContent).not.toContain("Account of Ann");

  isOver = false;
  await act(() => send("PATCH", "/api/claims/1", { body: {} }));
  expect(status()).toBe("");
  expect(find(page, "button").getAttribute("aria-label") ?? find(page, "button").textContent).toContain(
    "Ann",
  );
});

it("all that a page asks says whose page it is, for as long as it is theirs", async () => {
  const asked = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
  asked.mockImplementation(() => Promise.resolve(Response.json({})));
  vi.stubGlobal("fetch", asked);
  const viewers = () => asked.mock.calls.map(([, { headers }]) => new Headers(headers).get(viewerHeader));
  await show(<PersonMenu id="ann" name="Ann" />);
  await act(() => send("GET", "/api/groups"));
  await clearPage();
  await act(() => send("GET", "/api/groups"));
  expect(viewers()).toEqual(["ann", null]);
});

it("a wrong password is not taken for a session that ended", async () => {
  anApi(() => ({ status: 401, body: { kind: "unauthenticated", detail: "That is not it." } }));
  const page = await show(<SessionNote />);
  await act(() => send("POST", "/api/auth/callback/credentials", { body: {} }));
  expect(page.textContent).toBe("");
});
