// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anAnnotation } from "@/components/reader/testing";
import { anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type, until } from "@/components/ui/testing";
import type { AnnotationView } from "@/lib/annotations/view";
import NoteEdit from "./note-edit";
import NoteForm from "./note-form";

vi.mock("@/components/editor/use-rich-surface", () => ({
  useRichSurface: () => ({ Surface: null, isMissing: false, retry: () => undefined }),
}));

// The file before may have left something on the shelf.
beforeEach(() => localStorage.clear());

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const note = anAnnotation(0, 5, { body: "Which courts?", bodyText: "Which courts?" });
const friday = { ...note, etag: '"2"', body: "All courts?", bodyText: "All courts?" };

function edit(annotation: AnnotationView, onSaved: () => void) {
  return (
    <NoteEdit
      annotation={annotation}
      userId="ann"
      groupName={null}
      documentVisibility="public"
      onSaved={onSaved}
      onTheirs={() => undefined}
      onCancel={() => undefined}
    />
  );
}

describe("a note that is changed", () => {
  it.each([
    ["words", (page: HTMLElement) => type(find(page, "textarea"), "Which courts, all of them?")],
    ["tags", (page: HTMLElement) => type(find(page, "input"), "figure")],
  ])(
    "is saved on what the draft of its %s was begun on, and what it says by now is shown first",
    async (_, typing) => {
      const saved = vi.fn();
      await typing(await show(edit(note, saved)));
      await clearPage();

      const asked = anApi(({ method, ifMatch }) => {
        if (method === "GET") return { body: friday };
        return ifMatch === '"2"' ? { body: { ...friday, etag: '"3"' } } : staleAnswer;
      });
      const page = await show(edit(friday, saved));
      await press(buttonOf(page, "Save"));
      expect(asked[0]).toMatchObject({ method: "PATCH", ifMatch: '"1"' });
      expect(page.textContent).toContain("Changed by someone since you opened it");
      expect(saved).not.toHaveBeenCalled();
      await press(buttonOf(page, "Save"));
      expect(asked.at(-1)).toMatchObject({ ifMatch: '"2"' });
      expect(saved).toHaveBeenCalledOnce();
      await until(() => expect(Object.keys(localStorage)).toEqual([]));
    },
  );
});

it("a change of a note whose answer was lost is nobody else's when it is sent again", async () => {
  const saved = vi.fn();
  let sent: Record<string, unknown> = {};
  const asked = anApi(({ method, body }) => {
    if (method === "GET") return { body: { ...note, ...sent, etag: '"2"' } };
    sent = body;
    return staleAnswer;
  });
  const page = await show(edit(note, saved));
  await type(find(page, "textarea"), "Which courts, all of them?");
  await press(buttonOf(page, "Save"));
  expect(asked.map(({ method }) => method)).toEqual(["PATCH", "GET"]);
  expect(page.textContent).not.toContain("Changed by someone");
  expect(saved).toHaveBeenCalledOnce();
});

describe("the keys of the words, in every other field of the form", () => {
  const pressIn = async (field: HTMLElement, key: string, held: Partial<KeyboardEventInit> = {}) => {
    const init = { key, bubbles: true, cancelable: true, ...held };
    await act(async () => {
      field.dispatchEvent(new KeyboardEvent("keydown", init));
      await Promise.resolve();
    });
  };

  async function newNote() {
    const onDone = vi.fn();
    const onCancel = vi.fn();
    const page = await show(
      <NoteForm
        draft={{ userId: "ann", subject: "document:new" }}
        early={null}
        groupName="The desk"
        documentVisibility="public"
        {...{ onDone, onCancel }}
      />,
    );
    return { page, onDone, onCancel };
  }

  it.each(["input", "select"] as const)("Ctrl+Enter saves a new note from its %s", async (kind) => {
    const { page, onDone } = await newNote();
    await type(find(page, "textarea"), "Which courts?");
    await type(find(page, "input"), "figure");
    await pressIn(find(page, kind), "Enter");
    expect(onDone).not.toHaveBeenCalled();
    await pressIn(find(page, kind), "Enter", { ctrlKey: true });
    expect(onDone).toHaveBeenCalledOnce();
    const said = { bodyText: "Which courts?", tags: ["figure"] };
    expect(onDone).toHaveBeenCalledWith(expect.objectContaining(said));
  });

  it("Ctrl+Enter saves a note that is changed from its tags", async () => {
    const asked = anApi(() => ({ body: { ...note, etag: '"2"' } }));
    const page = await show(edit(note, () => undefined));
    await pressIn(find(page, "input"), "Enter", { ctrlKey: true });
    expect(asked.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  });

  it("Escape leaves the form", async () => {
    const { page, onCancel } = await newNote();
    await pressIn(find(page, "input"), "Escape");
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

it("the form of a new note and of one that is changed says by its heading which it is", async () => {
  const shown = await show(edit(note, () => undefined));
  expect(find(shown, "h4").textContent).toBe("Edit the note");
  await clearPage();
  const made = await show(
    <NoteForm
      draft={{ userId: "ann", subject: "document:new" }}
      early={null}
      groupName={null}
      documentVisibility="public"
      onDone={() => undefined}
      onCancel={() => undefined}
    />,
  );
  expect(find(made, "h4").textContent).toBe("New note");
});
