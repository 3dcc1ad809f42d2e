// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aGate, anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, showFromServer, type, until } from "@/components/ui/testing";
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
const summary = { ...summarise([], null), unchanged: false };
const grace = { id: "grace", name: "Grace" };
const theirs = { ...version, id: "v2", number: 2, etag: '"1"', creator: grace };
const conflict = { status: 409, body: { kind: "conflict", detail: "The document is at version 2 by now." } };

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

  it("says which version it was written on, and goes on from the one that was saved", async () => {
    const asked = anApi(({ path }) => ({
      body: path.endsWith("/preview") ? summary : { ...summary, version: { ...version, number: 2 } },
    }));
    const page = await show(form);
    await type(find(page, "textarea"), "The second text.");
    await press(buttonOf(page, "Show what would change"));
    await press(buttonOf(page, "Save as version 2"));
    await press(buttonOf(page, "Give it another text"));
    await type(find(page, "textarea"), "The third text.");
    await press(buttonOf(page, "Show what would change"));
    buttonOf(page, "Save as version 3");
    expect(asked.map(({ body }) => body.replaces)).toEqual([1, 1, 2]);
  });

  it("that somebody else outran is kept, told of who did, and shown anew on theirs before it is saved", async () => {
    const asked = anApi(({ method, path, body }) => {
      if (method === "GET") return { body: { items: [theirs], next: null } };
      if (path.endsWith("/preview")) return { body: summary };
      if (body.replaces === 1) return conflict;
      return { status: 201, body: { ...summary, version: { ...version, number: 3 } } };
    });
    const page = await show(form);
    await type(find(page, "textarea"), "My text.");
    await press(buttonOf(page, "Show what would change"));
    await press(buttonOf(page, "Save as version 2"));
    await until(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
    expect(page.querySelector("[role=alert]")?.textContent).toContain(
      "Grace saved version 2 while you were at it",
    );
    expect(page.querySelector("[role=alert]")?.textContent).toContain("Nothing of yours is saved yet");
    expect(find(page, "textarea").value).toBe("My text.");
    expect(find(page, "a").getAttribute("href")).toBe("/documents/d/compare?from=1&to=2");
    await type(find(page, "textarea"), "My text, and theirs.");
    expect(page.querySelector("[role=alert]")).not.toBeNull();
    await press(buttonOf(page, "Show what would change in version 2"));
    await press(buttonOf(page, "Save as version 3"));
    expect(asked.filter(({ method }) => method === "POST").map(({ body }) => body.replaces)).toEqual([
      1, 1, 2, 2,
    ]);
    expect(page.textContent).toContain("Version 3 is saved");
  });

  it("that may be the newer version itself, its answer lost, is not said to be saved nowhere", async () => {
    const own = { ...theirs, creator: { id: "ann", name: "Ann" } };
    anApi(({ method, path }) => {
      if (method === "GET") return { body: { items: [own], next: null } };
      return path.endsWith("/preview") ? { body: summary } : conflict;
    });
    const page = await show(form);
    await type(find(page, "textarea"), "My text.");
    await press(buttonOf(page, "Show what would change"));
    await press(buttonOf(page, "Save as version 2"));
    await until(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
    const told = page.querySelector("[role=alert]")?.textContent;
    expect(told).toContain(
      "What stands here is not saved as a further version; version 2 may be this very text.",
    );
    expect(told).not.toContain("Nothing of yours is saved");
  });

  it("that was begun before a version which the page shows already is told so before anything else", async () => {
    const asked = anApi(({ method }) =>
      method === "GET" ? { body: { items: [theirs], next: null } } : conflict,
    );
    await type(find(await show(form), "textarea"), "Begun on the first.");
    await clearPage();
    const document = { id: "d", lang: "en", dir: "ltr" as const, version: { ...version, number: 2 } };
    const page = await show(<NewVersionForm userId="ann" document={document} />);
    await press(buttonOf(page, "Show what would change"));
    await until(() => expect(page.textContent).toContain("Grace saved version 2"));
    expect(asked[0]?.body).toMatchObject({ content: "Begun on the first.", replaces: 1 });
  });

  it("that is the current one to the letter is told to be so, and saved only on demand", async () => {
    anApi(() => ({ body: { ...summary, unchanged: true } }));
    const page = await show(form);
    await type(find(page, "textarea"), "The old text.");
    await press(buttonOf(page, "Show what would change"));
    expect(find(page, "h3").textContent).toBe("This is the text of version 1 already");
    buttonOf(page, "Save as version 2 all the same");
    await press(buttonOf(page, "Change the text"));
    expect(find(page, "textarea").value).toBe("The old text.");
  });
});
