// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aReaderStore } from "@/components/reader/testing";
import { aGate, anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show, type, until } from "@/components/ui/testing";
import type { DocumentView } from "@/lib/documents/view";
import { SettingsForm } from "./settings-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

// The file before may have left something on the shelf.
beforeEach(() => localStorage.clear());

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const monday: DocumentView = { ...aReaderStore([], []).setting.document, title: "White paper", etag: '"1"' };

const open = (document: DocumentView) =>
  show(<SettingsForm userId={document.creator.id} document={document} groups={[]} />);

const field = (name: string) => document.getElementById(name) as HTMLInputElement;

describe("a document's settings", () => {
  it("found again are saved on the document they were changed on, and show what became of it first", async () => {
    await open(monday);
    await type(field("title"), "Mine");
    await clearPage();

    const friday = { ...monday, title: "A colleague's", publisher: "Shine", etag: '"2"' };
    const asked = anApi(({ method, ifMatch }) => {
      if (method === "GET") return { body: friday };
      return ifMatch === '"2"' ? { body: { ...friday, title: "Mine", etag: '"3"' } } : staleAnswer;
    });
    const page = await open(friday);
    await press(buttonOf(page, "Save"));
    expect(asked[0]).toMatchObject({ method: "PATCH", ifMatch: '"1"' });
    expect(page.textContent).toContain("They made it: A colleague's");
    expect(field("title").value).toBe("Mine");
    await press(buttonOf(page, "Save mine over it"));
    expect(asked.at(-1)).toMatchObject({ ifMatch: '"2"', body: { title: "Mine" } });
    await until(() => expect(Object.keys(localStorage)).toEqual([]));
  });

  it("keep what is typed while others are saved, and save it next", async () => {
    const gate = aGate();
    const asked = anApi(async ({ body }) => {
      await gate.opened;
      return { body: { ...monday, ...body, etag: `"${asked.length + 1}"` } };
    });
    const page = await open(monday);
    await type(field("title"), "Mine");
    await press(buttonOf(page, "Save"));
    await type(field("byline"), "A. Kone");
    await act(async () => {
      gate.open();
      await vi.waitFor(() => expect(buttonOf(page, "Save").ariaBusy).toBeNull());
    });
    expect([field("title").value, field("byline").value]).toEqual(["Mine", "A. Kone"]);
    await press(buttonOf(page, "Save"));
    expect(asked.map(({ ifMatch, body }) => ({ ifMatch, body }))).toEqual([
      { ifMatch: '"1"', body: { title: "Mine" } },
      { ifMatch: '"2"', body: { byline: "A. Kone" } },
    ]);
  });
});
