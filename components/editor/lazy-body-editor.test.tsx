// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { act, useState, useSyncExternalStore } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buttonOf, clearPage, find, press, show, type } from "@/components/ui/testing";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { BodyEditor } from "./body-editor";
import { type BodyEditorProps, LazyBodyEditor } from "./lazy-body-editor";
import type { RichSurface } from "./use-rich-surface";

/** The rich surface on its way: it arrives when the test says so. */
const way = vi.hoisted(() => ({ hasArrived: false, tell: () => {} }));

vi.mock("./use-rich-surface", () => ({
  useRichSurface: (): RichSurface => {
    const hasArrived = useSyncExternalStore(
      (tell) => {
        way.tell = tell;
        return () => undefined;
      },
      () => way.hasArrived,
    );
    return { Surface: hasArrived ? BodyEditor : null, isMissing: false, retry: () => undefined };
  },
}));

async function arrive(): Promise<void> {
  await act(async () => {
    way.hasArrived = true;
    way.tell();
    await Promise.resolve();
  });
}

beforeEach(() => {
  way.hasArrived = false;
});
afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.useRealTimers();
});

const draftKey = { userId: "ann", subject: "claim:1", field: "comment" };

function comment(onSubmit: (body: Body) => Promise<undefined>, more: Partial<BodyEditorProps> = {}) {
  return (
    <LazyBodyEditor
      label="Your comment"
      draftKey={draftKey}
      submitLabel="Comment"
      onSubmit={onSubmit}
      {...more}
    />
  );
}

const send = () => Promise.resolve(undefined);

/** The rich surface, once it is there. */
function richIn(page: HTMLElement) {
  const element = page.querySelector<HTMLElement & { editor: Editor }>("[contenteditable]");
  if (!element) throw new Error("The rich surface is not there.");
  return element;
}

async function pressWithCtrl(box: HTMLTextAreaElement, key: string): Promise<void> {
  await act(async () => {
    box.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
}

/** What stands in the rich surface, and what is selected of it. */
function statedIn(page: HTMLElement) {
  const { doc, selection } = richIn(page).editor.state;
  const between = (from: number, to: number) => doc.textBetween(from, to, "\n");
  return { words: between(0, doc.content.size), selected: between(selection.from, selection.to) };
}

async function fire(target: EventTarget, name: string): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new Event(name, { bubbles: true }));
    await Promise.resolve();
  });
}

describe("the rich surface", () => {
  it("takes over what is selected of the words that were typed before the form came", async () => {
    const early = { typed: { words: "One line", start: 4, end: 8 }, onTaken: () => undefined };
    const page = await show(comment(send, { autoFocus: true, early }));
    await arrive();
    expect(statedIn(page)).toEqual({ words: "One line", selected: "line" });
  });

  it("takes over the words, the focus, and what is selected to be typed over", async () => {
    const page = await show(comment(send, { autoFocus: true }));
    const box = find(page, "textarea");
    await type(box, "One line\nand two");
    act(() => box.setSelectionRange(4, 12));
    await fire(box, "keyup");
    await arrive();
    expect(document.activeElement).toBe(richIn(page));
    expect(statedIn(page)).toEqual({ words: "One line\nand two", selected: "line\nand" });
  });

  it("gives the words the formats whose keys were pressed before it came, and goes on in those that were not ended", async () => {
    const page = await show(comment(send, { autoFocus: true }));
    const box = find(page, "textarea");
    await type(box, "So ");
    await pressWithCtrl(box, "b");
    await type(box, "So many");
    await pressWithCtrl(box, "b");
    await type(box, "So many, they\nsay");
    act(() => box.setSelectionRange(9, 13));
    await pressWithCtrl(box, "i");
    act(() => box.setSelectionRange(17, 17));
    await pressWithCtrl(box, "e");
    await arrive();
    const { editor } = richIn(page);
    act(() => editor.view.dispatch(editor.state.tr.insertText(" so")));
    expect(richIn(page).innerHTML).toBe(
      "<p>So <strong>many</strong>, <em>they</em></p><p>say<code> so</code></p>",
    );
  });

  it("gives no words the formats of what was sent before it came", async () => {
    const page = await show(comment(send, { autoFocus: true }));
    const box = find(page, "textarea");
    await type(box, "So ");
    await pressWithCtrl(box, "b");
    await type(box, "So many");
    await pressWithCtrl(box, "b");
    await pressWithCtrl(box, "Enter");
    expect(box.value).toBe("");
    await type(box, "Another thought");
    await arrive();
    expect(richIn(page).innerHTML).toBe("<p>Another thought</p>");
  });

  it("gives the words the formats that were pressed where they stand by then, whatever was written before them", async () => {
    const page = await show(comment(send, { autoFocus: true }));
    const box = find(page, "textarea");
    await type(box, "So many say");
    act(() => box.setSelectionRange(3, 7));
    await pressWithCtrl(box, "b");
    await type(box, "And so many say");
    await arrive();
    expect(richIn(page).innerHTML).toBe("<p>And so <strong>many</strong> say</p>");
  });

  it("does not call back who has gone on to another field", async () => {
    const page = await show(
      <>
        {comment(send, { autoFocus: true })}
        <input />
      </>,
    );
    expect(document.activeElement).toBe(find(page, "textarea"));
    act(() => find(page, "input").focus());
    await arrive();
    richIn(page);
    expect(document.activeElement).toBe(find(page, "input"));
  });

  it("waits until a press is over, so that no button moves under it", async () => {
    vi.useFakeTimers();
    const page = await show(comment(send));
    await fire(buttonOf(page, "Comment"), "pointerdown");
    await arrive();
    expect(page.querySelector("textarea")).not.toBeNull();
    await fire(buttonOf(page, "Comment"), "pointerup");
    await act(() => vi.advanceTimersByTimeAsync(100));
    richIn(page);
    await fire(buttonOf(page, "Comment"), "pointerdown");
    richIn(page);
  });

  it("waits until a word is composed, and misses none of it where its last change is told too late", async () => {
    const page = await show(comment(send, { autoFocus: true }));
    const box = find(page, "textarea");
    await fire(box, "compositionstart");
    await type(box, "に");
    await arrive();
    expect(page.querySelector("textarea")).not.toBeNull();
    box.value = "日";
    await fire(box, "compositionend");
    expect(richIn(page).textContent).toBe("日");
  });

  it("shows the text of another draft when it is given another key, and keeps the one it had", async () => {
    const page = await show(<TwoDrafts />);
    await type(find(page, "textarea"), "On the first.");
    await arrive();
    await press(buttonOf(page, "Second"));
    expect(richIn(page).textContent).toBe("");
    expect(page.textContent).not.toContain("On the first.");
    await press(buttonOf(page, "First"));
    expect(richIn(page).textContent).toBe("On the first.");
  });
});

function TwoDrafts() {
  const [subject, setSubject] = useState("claim:1");
  return (
    <>
      <LazyBodyEditor
        label="Your comment"
        draftKey={{ ...draftKey, subject }}
        submitLabel="Comment"
        onSubmit={send}
      />
      <button type="button" onClick={() => setSubject("claim:1")}>
        First
      </button>
      <button type="button" onClick={() => setSubject("claim:2")}>
        Second
      </button>
    </>
  );
}

describe("what is written", () => {
  it("is sent as it stands at the press, though nothing was drawn since", async () => {
    const sent: string[] = [];
    const page = await show(
      comment((body) => {
        sent.push(bodyText(body));
        return Promise.resolve(undefined);
      }),
    );
    await arrive();
    await act(async () => {
      richIn(page).editor.commands.insertContent("Typed and pressed at once.");
      buttonOf(page, "Comment").click();
      await Promise.resolve();
    });
    expect(sent).toEqual(["Typed and pressed at once."]);
    expect(richIn(page).textContent).toBe("");
  });

  it("stays where it was typed on while it was sent", async () => {
    let keep: (outcome: undefined) => void = () => undefined;
    const page = await show(comment(() => new Promise((resolve) => (keep = resolve))));
    const box = find(page, "textarea");
    await type(box, "Sent.");
    await press(buttonOf(page, "Comment"));
    expect(box.readOnly).toBe(true);
    // A keystroke that was on its way when the box was closed.
    await type(box, "Sent. And more.");
    await act(async () => {
      keep(undefined);
      await vi.waitFor(() => expect(box.readOnly).toBe(false));
    });
    expect(box.value).toBe("Sent. And more.");
    expect(page.querySelector("[role=alert]")?.textContent).toContain("without what you typed meanwhile");
  });
});
