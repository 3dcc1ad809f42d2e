import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("a browser that cannot tell words apart still loads what compares and describes them", async () => {
  vi.stubGlobal("Intl", {});
  vi.resetModules();
  await expect(import("@/lib/text/word-diff")).resolves.toHaveProperty("diffWords");
  await expect(import("./describing/describe")).resolves.toHaveProperty("describe");
});
