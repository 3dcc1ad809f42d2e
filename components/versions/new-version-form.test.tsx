// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aGate, anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, showFromServer, type } from "@/components/ui/testing";
import { summarise } from "@/lib/placements/view";
import { NewVersionForm } from "./new-version-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const version = { id: "v", number: 1, length: 5, sha256: "", createdAt: "2026-11-20T10:00:00.000Z" };
const form = <NewVersionForm userId="ann" document={{ id: "d", lang: "en", dir: "ltr", version }} />;
const summary = summarise([], null);

describe("a new text", () => {
  it("that was pasted before the page was alive is the one that is sent", async () => {
    const asked = anApi(() => ({ body: summary }));
    const page = await showFromServer(form, (early) => {
      find(early, "textarea").value = "The new text.";
    });
    await press(buttonOf(page, "Show what would change"));
    expect(asked[0]?.body).toMatchObject({ content: "The new text." });
  });

  it("is saved as it was shown, and what was typed on meanwhile is there after it", async () => {
    const gate = aGate();
    const asked = anApi(async ({ path }) => {
      if (path.endsWith("/preview")) await gate.opened;
      return { body: summary };
    });
    const page = await show(form);
    await type(find(page, "textarea"), "As shown.");
    await press(buttonOf(page, "Show what would change"));
    await type(find(page, "textarea"), "As shown. And more.");
    await act(async () => {
      gate.open();
      await vi.waitFor(() => buttonOf(page, "Save as version 2"));
    });
    await press(buttonOf(page, "Save as version 2"));
    expect(asked.map(({ body }) => body.content)).toEqual(["As shown.", "As shown."]);
    await press(buttonOf(page, "Give it another text"));
    expect(find(page, "textarea").value).toBe("As shown. And more.");
  });
});
