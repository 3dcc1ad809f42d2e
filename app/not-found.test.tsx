// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { hereHeader } from "@/lib/server/here";
import NotFound from "./not-found";

vi.mock("server-only", () => ({}));
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ [hereHeader]: "/documents/7?version=2" })),
}));
vi.mock(import("@/lib/server/session"), () => ({
  currentActor: () => Promise.resolve({ kind: "anonymous" }),
}));

afterEach(clearPage);

it("whoever signs in where nothing was to be read comes back to see whether there is something now", async () => {
  const page = await show(await NotFound());
  const [link] = page.querySelectorAll('a[href^="/sign-in"]');
  expect(link?.getAttribute("href")).toBe("/sign-in?next=%2Fdocuments%2F7%3Fversion%3D2");
});
