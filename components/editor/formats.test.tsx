// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { buttonOf, clearPage, find, press, show, type } from "@/components/ui/testing";
import type { Block, Body, TextNode } from "@/lib/richtext/body";
import { tidyRichText } from "@/lib/richtext/tidy";
import { BodyEditor } from "./body-editor";
import { FORMATS, spellKeys } from "./formats";
import type { SurfaceProps } from "./surface";

// jsdom lays nothing out, and the editor asks where its caret stands, to scroll there.
Object.assign(Range.prototype, {
  getClientRects: () => [],
  getBoundingClientRect: () => new DOMRect(),
});

afterEach(clearPage);

const words = "4,032 people";
const figure = { start: 0, end: 5 };

/** The editor alone, on a body, with something selected; `written` is what it told last. */
async function write(more: Partial<SurfaceProps> = {}) {
  let body: Body = words;
  const page = await show(
    <BodyEditor
      {...{ label: "Note", body: words, generation: 0, placeholder: undefined, isReadOnly: false }}
      {...{ describedBy: undefined, selection: figure, onSubmit: () => undefined, onCancel: undefined }}
      onChange={(next) => {
        body = next;
      }}
      {...more}
    />,
  );
  // As it would be sent: without the empty line under it that one can go on writing in.
  const written = () => (typeof body === "string" ? [] : tidyRichText(body).content);
  return { page, written };
}

function toolOf(page: HTMLElement, name: string): HTMLButtonElement {
  const tool = page.querySelector<HTMLButtonElement>(`[role=toolbar] button[aria-label="${name}"]`);
  if (!tool) throw new Error(`No tool is called ${name}.`);
  return tool;
}

/** Presses keys as a keyboard sends them: spelt as Ctrl+B, with the character that Shift makes of them. */
async function pressKeys(element: Element, keys: string, shifted?: string): Promise<void> {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  await act(async () => {
    element.dispatchEvent(
      new KeyboardEvent("keydown", {
        key: shifted ?? (key.length === 1 ? key.toLowerCase() : key),
        // oxlint-disable-next-line typescript/no-deprecated -- by it the editor finds the key under what Shift makes of it
        ...(key.length === 1 ? { keyCode: key.charCodeAt(0) } : {}),
        ctrlKey: parts.includes("Ctrl"),
        shiftKey: parts.includes("Shift"),
        altKey: parts.includes("Alt"),
        bubbles: true,
        cancelable: true,
      }),
    );
    await Promise.resolve();
  });
}

/** Puts the caret into words, as a press of the mouse does, `at` letters into them. */
async function select(element: Element, at: number): Promise<void> {
  await act(async () => {
    getSelection()?.collapse(element.firstChild, at);
    document.dispatchEvent(new Event("selectionchange"));
    await Promise.resolve();
  });
}

const surfaceOf = (page: HTMLElement) => page.querySelector("[contenteditable]")!;

const plain: Block[] = [{ type: "paragraph", content: [{ type: "text", text: words }] }];
const marked = (mark: "bold" | "italic" | "code"): Block[] => [
  {
    type: "paragraph",
    content: [
      { type: "text", text: "4,032", marks: [{ type: mark }] },
      { type: "text", text: " people" },
    ],
  },
];
const listed = (list: Partial<Block>): Block[] => [
  { ...list, content: [{ type: "listItem", content: plain }] } as Block,
];

/** Each format: its keys, the character that they make where Shift makes another, and what it makes of the words. */
const formats: [name: string, keys: string, shifted: string | undefined, made: Block[]][] = [
  ["Bold", "Ctrl+B", undefined, marked("bold")],
  ["Italic", "Ctrl+I", undefined, marked("italic")],
  ["Code in the line", "Ctrl+E", undefined, marked("code")],
  ["List", "Ctrl+Shift+8", "*", listed({ type: "bulletList" })],
  ["Numbered list", "Ctrl+Shift+7", "&", listed({ type: "orderedList" })],
  ["Quotation", "Ctrl+Shift+B", "B", [{ type: "blockquote", content: plain }]],
  ["Code block", "Ctrl+Alt+C", undefined, [{ type: "codeBlock", content: [{ type: "text", text: words }] }]],
];

describe("the toolbar", () => {
  it("offers what is tested here, each with its own keys", () => {
    const offered = FORMATS.map(({ name, keys }) => [name, spellKeys(keys, false).tip]);
    expect(offered).toEqual(formats.map(([name, keys]) => [name, keys]));
  });

  it.each(formats)("makes %s of what is selected and says so, and its keys undo it", async (...format) => {
    const [name, keys, shifted, made] = format;
    const { page, written } = await write();
    const tool = toolOf(page, name);
    expect(tool.ariaPressed).toBe("false");
    await press(tool);
    expect(written()).toEqual(made);
    expect(tool.ariaPressed).toBe("true");
    await pressKeys(surfaceOf(page), keys, shifted);
    expect(written()).toEqual(plain);
    expect(tool.ariaPressed).toBe("false");
  });

  it("changes nothing while nothing can be typed", async () => {
    const onChange = vi.fn();
    const { page } = await write({ isReadOnly: true, onChange });
    for (const [name] of formats) await press(toolOf(page, name));
    await press(toolOf(page, "Link"));
    expect(onChange).not.toHaveBeenCalled();
    expect(page.querySelector("input")).toBeNull();
  });

  it("is one stop for Tab, with arrows within", async () => {
    const { page } = await write();
    act(() => toolOf(page, "Bold").focus());
    await pressKeys(toolOf(page, "Bold"), "ArrowRight");
    expect(document.activeElement).toBe(toolOf(page, "Italic"));
    const stops = [...page.querySelectorAll<HTMLElement>("[role=toolbar] button")].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).toEqual([toolOf(page, "Italic")]);
  });
});

describe("a link", () => {
  const linked = (text: string, href: string): TextNode => ({
    type: "text",
    text,
    marks: [{ type: "link", attrs: { href } }],
  });
  const onFigure = (href: string): Block[] => [
    { type: "paragraph", content: [linked("4,032", href), { type: "text", text: " people" }] },
  ];

  it("is put on what is selected by its keys, changed, and taken off", async () => {
    const { page, written } = await write();
    await pressKeys(surfaceOf(page), "Ctrl+K");
    expect(document.activeElement).toBe(find(page, "input"));
    await type(find(page, "input"), "stats.example/2013");
    await pressKeys(find(page, "input"), "Enter");
    expect(written()).toEqual(onFigure("https://stats.example/2013"));
    expect(page.querySelector("input")).toBeNull();

    await select(surfaceOf(page).querySelector("a")!, 1);
    expect(toolOf(page, "Link").ariaPressed).toBe("true");
    await press(toolOf(page, "Link"));
    expect(toolOf(page, "Link").ariaExpanded).toBe("true");
    expect(find(page, "input").value).toBe("https://stats.example/2013");
    await type(find(page, "input"), "https://stats.example/2014");
    await press(buttonOf(page, "Change link"));
    expect(written()).toEqual(onFigure("https://stats.example/2014"));

    await select(surfaceOf(page).querySelector("a")!, 1);
    await press(toolOf(page, "Link"));
    await press(buttonOf(page, "Remove"));
    expect(written()).toEqual(plain);
    // Words left selected would be written over by the next key.
    expect(document.activeElement).toBe(surfaceOf(page));
    expect(getSelection()?.isCollapsed).toBe(true);
  });

  it("leaves the caret behind it, outside of it, with nothing selected that the next key would write over", async () => {
    const { page } = await write();
    await press(toolOf(page, "Link"));
    await type(find(page, "input"), "https://stats.example");
    await press(buttonOf(page, "Add link"));
    expect(document.activeElement).toBe(surfaceOf(page));
    expect(getSelection()?.isCollapsed).toBe(true);
    const before = document.createRange();
    before.setStart(surfaceOf(page), 0);
    before.setEnd(getSelection()!.anchorNode!, getSelection()!.anchorOffset);
    expect(before.toString()).toBe("4,032");
    expect(toolOf(page, "Link").ariaPressed).toBe("false");
  });

  it("goes in with its own address for words where nothing is selected", async () => {
    const { page, written } = await write({ selection: { start: 12, end: 12 } });
    await press(toolOf(page, "Link"));
    await type(find(page, "input"), "https://stats.example");
    await press(buttonOf(page, "Add link"));
    expect(written()).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: words }, linked("https://stats.example", "https://stats.example")],
      },
    ]);
  });

  it("is refused where it leads to nothing that is safe, and says what one looks like", async () => {
    const { page, written } = await write();
    await press(toolOf(page, "Link"));
    await type(find(page, "input"), "javascript:alert(1)");
    await press(buttonOf(page, "Add link"));
    expect(written()).toEqual([]);
    expect(find(page, "input").getAttribute("aria-invalid")).toBe("true");
    expect(page.querySelector("[role=alert]")?.textContent).toContain("It looks like https://example.org.");
  });

  it("is given up by Escape, which leaves the writing open", async () => {
    const onCancel = vi.fn();
    const { page, written } = await write({ onCancel });
    await press(toolOf(page, "Link"));
    await pressKeys(find(page, "input"), "Escape");
    expect(page.querySelector("input")).toBeNull();
    expect(onCancel).not.toHaveBeenCalled();
    expect(written()).toEqual([]);
    await pressKeys(surfaceOf(page), "Escape");
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
