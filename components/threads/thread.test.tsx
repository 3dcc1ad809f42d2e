// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type } from "@/components/ui/testing";
import type { CommentView } from "@/lib/threads/view";
import { Thread } from "./thread";
import { tellNews } from "./thread-news";

// The plain surface will do, and it does not change under the test.
vi.mock("@/components/editor/use-rich-surface", () => ({
  useRichSurface: () => ({ Surface: null, isMissing: false, retry: () => undefined }),
}));

const ann = { id: "ann", name: "Ann" };
const said: CommentView = {
  id: "comment",
  etag: '"1"',
  documentId: "document",
  annotationId: null,
  claimId: "claim",
  parentId: null,
  author: ann,
  body: "Has anyone the yearbooks?",
  bodyText: "Has anyone the yearbooks?",
  createdAt: "2026-11-20T10:00:00.000Z",
  editedAt: null,
  deletedAt: null,
  history: [],
  can: { edit: true, delete: true },
};

let list: () => Answer;

beforeEach(() => {
  list = () => ({ body: { items: [said], next: null } });
});
afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function openThread(): Promise<HTMLElement> {
  const page = await show(
    <Thread
      subject={{ kind: "claim", id: "claim" }}
      viewer={ann}
      canReply
      count={1}
      resolved={null}
      onChange={() => undefined}
      onLong={() => undefined}
    />,
  );
  await press(buttonOf(page, "Discuss · 1"));
  await until(() => find(page, "li"));
  return page;
}

async function until(isSo: () => unknown): Promise<void> {
  await act(() => vi.waitFor(isSo));
}

describe("an open discussion", () => {
  it("stays, with what is being written in it, when what is new cannot be fetched", async () => {
    anApi(() => list());
    const page = await openThread();
    await press(buttonOf(page, "Reply"));
    const [reply] = page.querySelectorAll("textarea");
    await type(reply!, "The library has them.");

    list = () => ({ status: 500, body: {} });
    act(() => tellNews("claim"));
    await until(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
    expect(page.querySelector("[role=alert]")?.textContent).toContain("What is new could not be fetched.");
    expect(page.textContent).toContain(said.bodyText);
    expect(page.querySelector("textarea")).toBe(reply);
    expect(reply?.value).toBe("The library has them.");

    list = () => ({ body: { items: [said], next: null } });
    await press(buttonOf(page, "Try again"));
    await until(() => expect(page.querySelector("[role=alert]")).toBeNull());
    expect(reply?.value).toBe("The library has them.");
  });

  it("stands still while a button is pressed, and shows what has come once it is let go", async () => {
    anApi(() => list());
    const page = await openThread();
    const other = { ...said, id: "other", body: "The library has.", bodyText: "The library has." };
    list = () => ({ body: { items: [said, other], next: null } });
    const asked = anApi(() => list());
    act(() => void buttonOf(page, "Reply").dispatchEvent(new Event("pointerdown", { bubbles: true })));
    act(() => tellNews("claim"));
    await until(() => expect(asked).toHaveLength(1));
    expect(page.textContent).not.toContain(other.bodyText);
    act(() => void window.dispatchEvent(new Event("pointerup")));
    await vi.waitFor(async () => {
      await act(() => Promise.resolve());
      expect(page.textContent).toContain(other.bodyText);
    });
  });

  it("is resolved where it ends, and opened again where it says so", async () => {
    const asked = anApi(({ method }) =>
      method === "PUT" ? { body: { resolved: { at: said.createdAt, by: ann } } } : list(),
    );
    const page = await openThread();
    const resolve = buttonOf(page, "Resolve this discussion");
    const comment = buttonOf(page, "Comment");
    expect(comment.compareDocumentPosition(resolve)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press(resolve);
    expect(asked.at(-1)).toMatchObject({ path: "/api/claims/claim/resolved", body: { resolved: true } });
  });
});

describe("a comment that is changed", () => {
  it("is saved on what its draft was begun on, and what it says by now is shown first", async () => {
    anApi(() => list());
    const monday = await openThread();
    await press(buttonOf(monday, "Edit"));
    await type(find(monday, "textarea"), "Has anyone the yearbooks of 2013?");
    await clearPage();

    const friday = {
      ...said,
      etag: '"2"',
      body: "Who has the yearbooks?",
      bodyText: "Who has the yearbooks?",
    };
    list = () => ({ body: { items: [friday], next: null } });
    const asked = anApi(({ method, path, ifMatch }) => {
      if (path.includes("/comments?")) return list();
      if (method === "GET") return { body: friday };
      return ifMatch === '"2"' ? { body: { ...friday, etag: '"3"' } } : staleAnswer;
    });
    const page = await openThread();
    await press(buttonOf(page, "Edit"));
    expect(find(page, "textarea").value).toBe("Has anyone the yearbooks of 2013?");
    expect(page.textContent).not.toContain(friday.bodyText);
    await press(buttonOf(page, "Save"));
    await until(() => expect(page.textContent).toContain(friday.bodyText));
    await press(buttonOf(page, "Save"));
    const tries = asked.filter(({ method }) => method === "PATCH").map(({ ifMatch }) => ifMatch);
    expect(tries).toEqual(['"1"', '"2"']);
  });
});
