// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { JoinWithCode } from "@/components/groups/join-with-code";
import { clearPage, show } from "@/components/ui/testing";
import TypedCodePage from "./page";

vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));

afterEach(clearPage);

it.each([
  ["abcde-12345", "/join/ABCDE12345"],
  [" ABCDE 12345 ", "/join/ABCDE12345"],
  ["a/../b?c", "/join/A%2F..%2FB%3FC"],
])("a code as it was typed leads to its invitation: %s", async (code, path) => {
  await expect(TypedCodePage({ searchParams: Promise.resolve({ code }) })).rejects.toThrow(`to ${path}`);
});

it("the field sends what is typed there, with no script", async () => {
  const page = await show(<JoinWithCode />);
  const form = page.querySelector("form");
  const field = page.querySelector<HTMLInputElement>("input[name=code]");
  expect(form?.getAttribute("action")).toBe("/join");
  expect(form?.method).toBe("get");
  expect(field?.labels?.[0]?.textContent).toContain("Join with a code");
  expect(page.querySelector("button")?.type).toBe("submit");
});
