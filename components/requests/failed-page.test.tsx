// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { buttonOf, clearPage, press, show, until } from "@/components/ui/testing";
import { FailedPage } from "./failed-page";
import { anApi } from "./testing";

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await clearPage();
});

const ways = <a href="/">Go to the library</a>;
const retry = vi.fn();

function failedBy(error: Error & { digest?: string }) {
  retry.mockClear();
  return show(<FailedPage title="This page could not be shown" {...{ error, retry, ways }} />);
}

it("a page that failed for want of a network says so, stays at a try in vain, and tries again with the connection", async () => {
  let isOffline = true;
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => !isOffline);
  vi.stubGlobal("fetch", () =>
    isOffline ? Promise.reject(new TypeError()) : Promise.resolve(Response.json({})),
  );
  const page = await failedBy(new Error("Failed to fetch"));
  expect(page.textContent).toContain("There is no connection. What you had saved is safe");
  expect(page.textContent).not.toMatch(/our side|reference|library/);
  await press(buttonOf(page, "Try again"));
  await until(() => expect(page.textContent).toContain("The server does not answer yet."));
  expect(retry).not.toHaveBeenCalled();

  isOffline = false;
  await act(async () => {
    window.dispatchEvent(new Event("online"));
    await Promise.resolve();
  });
  await until(() => expect(retry).toHaveBeenCalledOnce());
});

it("a page that failed by our fault speaks of a reference only where there is one", async () => {
  anApi(() => ({ body: { status: "alive" } }));
  const page = await failedBy(new Error("A bug."));
  expect(page.textContent).toContain("our side");
  expect(page.textContent).not.toContain("eference");
  await press(buttonOf(page, "Try again"));
  await until(() => expect(retry).toHaveBeenCalledOnce());
  const told = await failedBy(Object.assign(new Error("A bug."), { digest: "4711" }));
  expect(told.textContent).toMatch(/give the reference below.*4711/);
});
