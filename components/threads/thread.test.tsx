// @vitest-environment jsdom
import { act, type ComponentProps, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type, until } from "@/components/ui/testing";
import { ToastRegion } from "@/components/ui/toast";
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

/** A thread under a claim that takes what becomes of it, as the reader does, and the page's news. */
function ThreadOfClaim() {
  type Props = ComponentProps<typeof Thread>;
  const [state, setState] = useState<Pick<Props, "resolved"> & { commentCount: number }>({
    resolved: null,
    commentCount: 1,
  });
  return (
    <>
      <Thread
        subject={{ kind: "claim", id: "claim" }}
        viewer={ann}
        canReply
        count={state.commentCount}
        resolved={state.resolved}
        onChange={(change) => setState((before) => ({ ...before, ...change }))}
        onLong={() => undefined}
      />
      <ToastRegion />
    </>
  );
}

it("that is new takes at once what is typed, before it is known to be empty", async () => {
  const never = new Promise<Response>(() => undefined);
  vi.stubGlobal("fetch", () => never);
  const nothing = { count: 0, resolved: null, onChange: () => undefined, onLong: () => undefined };
  const page = await show(
    <Thread subject={{ kind: "claim", id: "claim" }} viewer={ann} canReply {...nothing} />,
  );
  await press(buttonOf(page, "Discuss"));
  expect(document.activeElement).toBe(find(page, "textarea"));
});

async function openThread(label = "Discuss · 1"): Promise<HTMLElement> {
  const page = await show(<ThreadOfClaim />);
  await press(buttonOf(page, label));
  await until(() => find(page, "li"));
  return page;
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
    await until(() => expect(page.textContent).toContain(other.bodyText));
  });

  it("is resolved where it ends, and opened again where it says so", async () => {
    const asked = anApi(({ method, body }) =>
      method === "PUT"
        ? { body: { resolved: body.resolved === true ? { at: said.createdAt, by: ann } : null } }
        : list(),
    );
    const page = await openThread();
    const resolve = buttonOf(page, "Resolve this discussion");
    const comment = buttonOf(page, "Comment");
    expect(comment.compareDocumentPosition(resolve)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press(resolve);
    await until(() => expect(page.textContent).toContain("Resolved by Ann."));
    expect(page.textContent).not.toContain("Resolve this discussion");

    await press(buttonOf(page, "Reopen"));
    await until(() => buttonOf(page, "Resolve this discussion"));
    expect(page.textContent).not.toContain("Resolved by");
    expect(asked.filter(({ method }) => method === "PUT")).toMatchObject([
      { path: "/api/claims/claim/resolved", body: { resolved: true } },
      { path: "/api/claims/claim/resolved", body: { resolved: false } },
    ]);
  });
});

describe("what was begun in a discussion and left", () => {
  it("is told on the way to it, until it is sent", async () => {
    const answered = {
      ...said,
      id: "answer",
      parentId: said.id,
      body: "The library.",
      bodyText: "The library.",
    };
    anApi(({ method }) => (method === "POST" ? { body: answered } : list()));
    const before = await openThread();
    await press(buttonOf(before, "Reply"));
    await type(find(before, "textarea"), "The library.");
    await press(buttonOf(before, "Cancel"));
    await press(buttonOf(before, "Reply · draft"));
    await press(buttonOf(before, "Discuss · 1"));
    expect(buttonOf(before, "Discuss · 1 · draft").getAttribute("aria-expanded")).toBe("false");
    await clearPage();

    const page = await openThread("Discuss · 1 · draft");
    await press(buttonOf(page, "Reply · draft"));
    const form = page.querySelector<HTMLElement>("[aria-label='Your reply to Ann']");
    await press(buttonOf(form!, "Reply"));
    await until(() => expect(page.textContent).toContain(answered.bodyText));
    await press(buttonOf(page, "Discuss · 2"));
    expect(page.textContent).not.toContain("draft");
  });
});

describe("what an earlier release kept of a discussion", () => {
  const kept = JSON.stringify({ savedAt: Date.now(), value: "The library.", madeOn: '"1"' });

  it.each([
    ["Reply", "reply"],
    ["Edit", "body"],
  ])("is there when its field opens again by %s", async (button, field) => {
    localStorage.setItem(`lectern:draft:ann:comment%3Acomment:${field}:old`, kept);
    anApi(() => list());
    const page = await openThread();
    await press(buttonOf(page, button));
    expect(find(page, "textarea").value).toBe("The library.");
  });
});

describe("a comment that is changed", () => {
  it("is in a field that has a name of its own, with nothing else to do to it below", async () => {
    anApi(() => list());
    const page = await openThread();
    await press(buttonOf(page, "Edit"));
    const names = [...page.querySelectorAll("textarea")].map((box) => box.getAttribute("aria-label"));
    expect(names).toEqual(["Your earlier comment", "Your comment"]);
    expect(() => buttonOf(page, "Delete")).toThrow();
  });

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
    const page = await openThread("Discuss · 1 · draft");
    await press(buttonOf(page, "Edit · draft"));
    expect(find(page, "textarea").value).toBe("Has anyone the yearbooks of 2013?");
    expect(page.textContent).not.toContain(friday.bodyText);
    await press(buttonOf(page, "Save"));
    await until(() => expect(page.textContent).toContain(friday.bodyText));
    await press(buttonOf(page, "Save"));
    const tries = asked.filter(({ method }) => method === "PATCH").map(({ ifMatch }) => ifMatch);
    expect(tries).toEqual(['"1"', '"2"']);
  });
});

describe("a comment that was changed", () => {
  it("says so, and shows on demand what it said before and until when", async () => {
    const before = { bodyText: "Has anyone a yearbook?", at: "2026-11-20T11:00:00.000Z" };
    list = () => ({
      body: { items: [{ ...said, editedAt: before.at, history: [before] }], next: null },
    });
    anApi(() => list());
    const page = await openThread();
    expect(find(page, "summary").textContent).toBe("edited");
    const earlier = find(page, "details").querySelector("li");
    expect(earlier?.textContent).toContain(before.bodyText);
    expect(earlier?.querySelector("time")?.dateTime).toBe(before.at);
  });

  it("is not marked while it stands as it was first said", async () => {
    anApi(() => list());
    expect((await openThread()).textContent).not.toContain("edited");
  });
});

describe("a comment that is deleted", () => {
  const gone = { author: null, body: null, bodyText: "", can: { edit: false, delete: false } };
  const tombstone: CommentView = { ...said, ...gone, etag: '"2"', deletedAt: "2026-11-20T12:00:00.000Z" };
  const reply: CommentView = { ...said, id: "reply", parentId: said.id, body: "I.", bodyText: "I." };

  it("leaves a tombstone over its replies, with nothing to do to it but to them", async () => {
    list = () => ({ body: { items: [tombstone, reply], next: null } });
    anApi(() => list());
    const page = await openThread();
    const [top, under] = page.querySelectorAll("li");
    expect(top?.firstElementChild?.textContent).toBe("This comment was deleted.");
    expect(top?.contains(under!)).toBe(true);
    expect(under?.textContent).toContain("I.");
    const acts = [...top!.querySelectorAll("button")].filter((button) => !under?.contains(button));
    expect(acts).toEqual([]);
    expect(buttonOf(under!, "Delete")).not.toBeNull();
  });

  it("is gone as it was seen, is counted no more, and comes back whole by Undo", async () => {
    let isThere = true;
    const asked = anApi(({ method }) => {
      if (method === "DELETE") isThere = false;
      if (method === "POST") isThere = true;
      if (method === "POST") return { body: { ...said, etag: '"3"' } };
      return { body: method === "DELETE" ? {} : { items: isThere ? [said] : [], next: null } };
    });
    const page = await openThread();
    await press(buttonOf(page, "Delete"));
    await until(() => expect(page.textContent).not.toContain(said.bodyText));
    expect(asked.find(({ method }) => method === "DELETE")).toMatchObject({
      path: "/api/comments/comment",
      ifMatch: '"1"',
    });
    buttonOf(page, "Discuss");

    await press(buttonOf(page, "Undo"));
    await until(() => expect(page.textContent).toContain(said.bodyText));
    expect(asked.some(({ path }) => path === "/api/comments/comment/restore")).toBe(true);
    buttonOf(page, "Discuss · 1");
  });

  it("stays where deleting it was refused, with the reason", async () => {
    anApi(({ method }) => (method === "DELETE" ? staleAnswer : list()));
    const page = await openThread();
    await press(buttonOf(page, "Delete"));
    await until(() => expect(page.textContent).toContain("Not deleted. It was changed."));
    expect(page.textContent).toContain(said.bodyText);
    buttonOf(page, "Discuss · 1");
  });
});
