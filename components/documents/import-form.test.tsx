// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, type Asked, aGate, anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type, until } from "@/components/ui/testing";
import type { ImportPreview } from "@/lib/documents/view";
import { ImportForm } from "./import-form";

const way = vi.hoisted(() => ({ push: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => way }));

const words = "# Courts\n\nThey acquitted 4,032 defendants.";
const found: ImportPreview = {
  title: "Courts",
  byline: "Staff",
  publisher: "Shine",
  publishedAt: "2017-12-15",
  sourceUrl: null,
  lang: "en",
  dir: "ltr",
  text: "Courts\nThey acquitted 4,032 defendants.",
  length: 39,
  pictures: 2,
};

let save: (asked: Asked) => Answer;

beforeEach(() => {
  way.push.mockReset();
  save = () => ({ body: { id: "saved", etag: '"1"' } });
  localStorage.clear();
});
afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const open = () => show(<ImportForm userId="ann" groups={[]} />);
const api = () => anApi((asked) => (asked.path === "/api/documents/preview" ? { body: found } : save(asked)));
const field = (name: string) => document.getElementById(name) as HTMLInputElement;

/** A file as a browser hands it over; jsdom's own cannot be read. */
function aFile(name: string, content: string): File {
  const file = new File([content], name);
  return Object.assign(file, {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer),
  });
}

/** Drags something over the field and lets it go; answers whether the browser is kept from doing so itself. */
async function dragAndDrop(target: HTMLElement, dataTransfer: { types: string[]; files: File[] }) {
  const events = ["dragover", "drop"].map((name) => new Event(name, { bubbles: true, cancelable: true }));
  await act(async () => {
    for (const event of events) target.dispatchEvent(Object.assign(event, { dataTransfer }));
    await Promise.resolve();
  });
  return events.map(({ defaultPrevented }) => defaultPrevented);
}

/** Lets a file go over the field. */
async function drop(target: HTMLElement, file: File): Promise<void> {
  // Else the browser opens the file in place of the page.
  expect(await dragAndDrop(target, { types: ["Files"], files: [file] })).toEqual([true, true]);
}

/** Picks a file in the window that the button opens. */
async function choose(page: HTMLElement, file: File): Promise<void> {
  const chooser = page.querySelector<HTMLInputElement>("input[type=file]")!;
  const opened = vi.spyOn(chooser, "click");
  await press(buttonOf(page, "Choose a file"));
  expect(opened).toHaveBeenCalledOnce();
  await act(async () => {
    Object.defineProperty(chooser, "files", { value: [file], configurable: true });
    chooser.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
}

/** Goes on to the second step, with the article above. */
async function readArticle(page: HTMLElement): Promise<void> {
  await type(find(page, "textarea"), words);
  await press(buttonOf(page, "Continue"));
  await until(() => buttonOf(page, "Import"));
}

describe("the file of an article", () => {
  it.each([
    ["dropped on the field", (page: HTMLElement, file: File) => drop(find(page, "textarea"), file)],
    ["chosen", choose],
  ])("is taken when it is %s, and read as what its name says", async (_how, give) => {
    const asked = api();
    const page = await open();
    await give(page, aFile("news.md", words));
    await until(() => expect(find(page, "textarea").value).toBe(words));
    expect(page.textContent).toContain("From news.md");
    expect(find(page, "select").value).toBe("text/markdown");
    await press(buttonOf(page, "Continue"));
    await until(() => buttonOf(page, "Import"));
    expect(page.textContent).toContain("Its 2 pictures are not shown");
    expect(asked.map(({ path, body }) => ({ path, body }))).toEqual([
      { path: "/api/documents/preview", body: { content: words, contentType: "text/markdown" } },
    ]);
  });

  it("is not waited for where words are dropped, which go into the field as anywhere else", async () => {
    const page = await open();
    const dropped = await dragAndDrop(find(page, "textarea"), { types: ["text/plain"], files: [] });
    expect(dropped).toEqual([false, false]);
  });

  it("that cannot be read is told of in the place of an error, and what was there stays", async () => {
    const page = await open();
    await type(find(page, "textarea"), words);
    await drop(find(page, "textarea"), aFile("report.pdf", "%PDF"));
    await until(() => expect(find(page, "textarea").getAttribute("aria-invalid")).toBe("true"));
    expect(page.textContent).toContain("“report.pdf” cannot be read.");
    expect(find(page, "textarea").value).toBe(words);
  });

  it("is read as something else where a person says so", async () => {
    const asked = api();
    const page = await open();
    await drop(find(page, "textarea"), aFile("news.txt", words));
    await until(() => expect(find(page, "select").value).toBe("text/plain"));
    await act(async () => {
      find(page, "select").value = "text/html";
      find(page, "select").dispatchEvent(new Event("change", { bubbles: true }));
      await Promise.resolve();
    });
    await press(buttonOf(page, "Continue"));
    expect(asked[0]?.body).toEqual({ content: words, contentType: "text/html" });
  });
});

describe("what an article says about itself", () => {
  it("is shown as it was found, and saved as it was mended", async () => {
    const asked = api();
    const page = await open();
    await readArticle(page);
    const names = ["title", "byline", "publisher", "publishedAt", "lang", "sourceUrl"];
    const shown = names.map((name) => field(name).value);
    expect(shown).toEqual(["Courts", "Staff", "Shine", "2017-12-15", "en", ""]);

    await type(field("title"), "The courts' own count");
    await type(field("byline"), "A. Kone");
    await type(field("publishedAt"), "2017-12-16");
    await type(field("lang"), "ar");
    expect(page.textContent).toContain("Arabic.");
    await press(buttonOf(page, "Import"));
    await until(() => expect(way.push).toHaveBeenCalledWith("/documents/saved"));
    const { id, ...saved } = asked.at(-1)?.body ?? {};
    expect(id).toBeTypeOf("string");
    expect(saved).toEqual({
      content: words,
      contentType: "text/markdown",
      title: "The courts' own count",
      byline: "A. Kone",
      publishedAt: "2017-12-16",
      lang: "ar",
    });
    await until(() => expect(Object.keys(localStorage)).toEqual([]));

    // The document's page is not there yet: nothing of this one goes back to what it was.
    expect(field("title").value).toBe("The courts' own count");
    expect(buttonOf(page, "Import").getAttribute("aria-busy")).toBe("true");
    await press(buttonOf(page, "Import"));
    expect(asked).toHaveLength(2);

    // Nor does what is typed meanwhile become part of the next import.
    await type(field("title"), "Too late");
    expect(field("title").value).toBe("The courts' own count");
    await clearPage();
    await until(() => expect(Object.keys(localStorage)).toEqual([]));
  });

  it("is for the group from whose page one came, unless it is said to be for oneself", async () => {
    const asked = api();
    const page = await show(<ImportForm userId="ann" groups={[{ id: "g", name: "Desk" }]} groupId="g" />);
    await readArticle(page);
    expect(field("groupId").value).toBe("g");
    const only = [...page.querySelectorAll<HTMLInputElement>("input[name=visibility]")][0]!;
    expect(only.checked).toBe(false);
    save = () => ({ status: 503, body: { kind: "unavailable", detail: "Not now." } });
    await press(buttonOf(page, "Import"));
    await until(() => expect(asked.at(-1)?.body).toMatchObject({ visibility: "group", groupId: "g" }));
    await press(only);
    await press(buttonOf(page, "Import"));
    await until(() => expect(asked).toHaveLength(3));
    expect(asked.at(-1)?.body).not.toHaveProperty("visibility");
    expect(asked.at(-1)?.body).not.toHaveProperty("groupId");
  });

  it("is taken away where it was emptied, which a create cannot say", async () => {
    const asked = api();
    const page = await open();
    await readArticle(page);
    await type(field("byline"), "");
    await press(buttonOf(page, "Import"));
    await until(() => expect(way.push).toHaveBeenCalled());
    const [made, emptied] = asked.slice(1);
    expect(made?.body).not.toHaveProperty("byline");
    expect(emptied).toMatchObject({ method: "PATCH", ifMatch: '"1"', body: { byline: null } });
  });

  it("is there as it was mended after a reload, and the text is where one had gone back to it", async () => {
    api();
    await readArticle(await open());
    await type(field("title"), "Half a ti");
    await clearPage();
    const page = await open();
    await until(() => buttonOf(page, "Import"));
    expect(field("title").value).toBe("Half a ti");
    await press(buttonOf(page, "Change the text"));
    await clearPage();
    const again = await open();
    expect(find(again, "textarea").value).toBe(words);
    await press(buttonOf(again, "Continue"));
    await until(() => expect(field("title").value).toBe("Half a ti"));
  });

  it("is not gone on to after a reload where the text was discarded or changed while it was read", async () => {
    for (const change of [
      (page: HTMLElement) => press(buttonOf(page, "Discard")),
      (page: HTMLElement) => type(find(page, "textarea"), "Another article."),
    ]) {
      api();
      await readArticle(await open());
      await clearPage();
      const gate = aGate();
      anApi(async () => {
        await gate.opened;
        return { body: found };
      });
      const page = await open();
      await until(() => expect(buttonOf(page, "Continue").getAttribute("aria-busy")).toBe("true"));
      await change(page);
      gate.open();
      await until(() => expect(buttonOf(page, "Continue").getAttribute("aria-busy")).not.toBe("true"));
      expect(find(page, "textarea").value).not.toBe(words);
      await clearPage();
      localStorage.clear();
    }
  });

  it("is gone on to by a person alone once the text was changed, though it could not be read for want of a network", async () => {
    api();
    await readArticle(await open());
    await clearPage();
    anApi(() => ({ status: 503, body: { kind: "unavailable", detail: "Not now." } }));
    const page = await open();
    await until(() => expect(page.textContent).toContain("Not now."));
    await type(find(page, "textarea"), "Half an art");
    await clearPage();
    const asked = api();
    expect(find(await open(), "textarea").value).toBe("Half an art");
    expect(asked).toEqual([]);
  });

  it("makes of the same text no other version for another tab, which is at the step before", async () => {
    api();
    const one = await open();
    await type(find(one, "textarea"), words);
    act(() => void window.dispatchEvent(new Event("pagehide")));
    const other = await open();
    await press(buttonOf(other, "Continue"));
    await until(() => buttonOf(other, "Import"));
    act(() => void window.dispatchEvent(new Event("pagehide")));
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: null })));
    expect(find(one, "textarea").value).toBe(words);
    expect(one.textContent).not.toContain("another tab");
  });

  it("is told of at its field where it was refused, and kept over a way back to the text", async () => {
    const message = "Write the day as 2017-12-15.";
    save = () => ({
      status: 422,
      body: { kind: "invalid", detail: "Some of it is wrong.", errors: [{ path: "publishedAt", message }] },
    });
    api();
    const page = await open();
    await readArticle(page);
    await type(field("publishedAt"), "last Friday");
    await press(buttonOf(page, "Import"));
    await until(() => expect(field("publishedAt").getAttribute("aria-invalid")).toBe("true"));
    expect(page.textContent).toContain(message);
    expect(way.push).not.toHaveBeenCalled();

    await press(buttonOf(page, "Change the text"));
    expect(find(page, "textarea").value).toBe(words);
    await press(buttonOf(page, "Continue"));
    await until(() => buttonOf(page, "Import"));
    expect(field("publishedAt").value).toBe("last Friday");
  });
});
