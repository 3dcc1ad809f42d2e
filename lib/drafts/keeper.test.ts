import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DRAFT_LIFETIME, draftPrefix } from "./draft";
import type { DraftRules } from "./draft-state";
import { DraftKeeper, SAVE_DELAY } from "./keeper";
import { forgetDraftsOn, type Shelf } from "./shelf";
import { MemoryShelf } from "./testing";

const key = { userId: "ann", subject: "claim:1", field: "body" };
const rules: DraftRules<string> = {
  initial: "",
  accepts: (value) => typeof value === "string",
  isBlank: (value) => value.trim() === "",
};

let shelf: MemoryShelf;
let pages = 0;

function keeperOn(ground: Shelf | null = shelf, about = key, more: Partial<DraftRules<string>> = {}) {
  pages += 1;
  return new DraftKeeper(
    about,
    { ...rules, ...more },
    { shelf: ground, now: () => Date.now(), page: `page${String(pages)}` },
  );
}

/** A tab that has opened the field, as after a visit or a reload. */
function openTab(...args: Parameters<typeof keeperOn>) {
  const keeper = keeperOn(...args);
  keeper.open();
  return keeper;
}

function typeAndWait(keeper: DraftKeeper<string>, text: string) {
  keeper.change(text);
  vi.advanceTimersByTime(SAVE_DELAY);
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  shelf = new MemoryShelf();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an unsent draft", () => {
  it("is saved within the delay however fast the typing, and restored after a reload", () => {
    const tab = openTab();
    for (const text of ["a", "ab", "abc"]) {
      tab.change(text);
      vi.advanceTimersByTime(SAVE_DELAY / 2);
    }
    vi.advanceTimersByTime(SAVE_DELAY / 2);
    const reloaded = openTab();
    expect(reloaded.state).toMatchObject({ value: "abc", restoredAt: 1_000_500, generation: 1, other: null });
  });

  it("is saved at once when the page goes", () => {
    const tab = openTab();
    tab.change("abc");
    tab.flush();
    expect(openTab().state.value).toBe("abc");
  });

  it("is gone once it is sent", () => {
    const tab = openTab();
    typeAndWait(tab, "abc");
    tab.change("abcd");
    tab.clear();
    vi.advanceTimersByTime(SAVE_DELAY);
    expect(tab.state.value).toBe("");
    expect(openTab().state).toMatchObject({ value: "", restoredAt: null });
  });

  it("stays when it was typed on while it was being sent", () => {
    const tab = openTab();
    typeAndWait(tab, "abc");
    tab.change("abcd");
    expect(tab.clearIfStill("abc")).toBe(false);
    vi.advanceTimersByTime(SAVE_DELAY);
    expect(tab.state.value).toBe("abcd");
    expect(openTab().state.value).toBe("abcd");
    expect(tab.clearIfStill("abcd")).toBe(true);
    expect(tab.state.value).toBe("");
  });

  it("is not kept when it holds nothing, or nothing but what the field began with", () => {
    const tab = openTab(shelf, key, { initial: "as it was" });
    typeAndWait(tab, "  ");
    typeAndWait(tab, "as it was");
    expect(shelf.length).toBe(0);
  });

  it("goes thirty days after its last change, and takes with it what cannot be read", () => {
    typeAndWait(openTab(), "abc");
    shelf.setItem("lectern:draft:x", "{");
    vi.advanceTimersByTime(DRAFT_LIFETIME + 1);
    expect(openTab().state.value).toBe("");
    expect(shelf.length).toBe(0);
  });

  it("is not given to a field whose values are of another kind", () => {
    shelf.setItem(`${draftPrefix(key)}old`, JSON.stringify({ savedAt: Date.now(), value: { a: 1 } }));
    expect(openTab().state.value).toBe("");
  });

  it("is taken over from the name that an earlier release gave it, the newest first", () => {
    const formerly = { ...key, subject: "comment:1" };
    typeAndWait(openTab(shelf, formerly), "before");
    const tab = openTab(shelf, key, { formerly });
    expect(tab.state).toMatchObject({ value: "before", other: null });
    expect([...shelf.names.keys()].every((name) => name.startsWith(draftPrefix(key)))).toBe(true);

    typeAndWait(openTab(shelf, formerly), "since");
    expect(openTab(shelf, key, { formerly }).state).toMatchObject({
      value: "since",
      other: { value: "before" },
    });
  });

  it("does not replace what was typed before it was found, but is offered", () => {
    typeAndWait(openTab(), "earlier");
    const slow = keeperOn();
    slow.change("typed early");
    slow.open();
    expect(slow.state).toMatchObject({ value: "typed early", other: { value: "earlier" } });
  });
});

describe("a draft of a change", () => {
  const on = (madeOn: string) => openTab(shelf, key, { initial: "as it was", madeOn });

  it("stays a change of the revision it was made on, whatever there is when it is found again", () => {
    typeAndWait(on("monday"), "mine");
    const friday = on("friday");
    expect(friday.state).toMatchObject({ value: "mine", madeOn: "monday" });
    typeAndWait(friday, "mine still");
    expect(on("saturday").state).toMatchObject({ value: "mine still", madeOn: "monday" });
  });

  it("begins anew from what is there once it is discarded", () => {
    typeAndWait(on("monday"), "mine");
    const friday = on("friday");
    friday.clear();
    expect(friday.state).toMatchObject({ value: "as it was", madeOn: "friday" });
  });

  it("goes on from what was saved of it", () => {
    const tab = on("monday");
    typeAndWait(tab, "mine");
    tab.rebase("tuesday");
    vi.advanceTimersByTime(SAVE_DELAY);
    expect(on("friday").state).toMatchObject({ value: "mine", madeOn: "tuesday" });
    tab.clear();
    expect(tab.state.madeOn).toBe("tuesday");
  });

  it("brings its revision along when it is switched to, and keeps it when it is set aside", () => {
    typeAndWait(on("monday"), "One");
    const two = keeperOn(shelf, key, { initial: "as it was", madeOn: "friday" });
    typeAndWait(two, "Two");
    two.open();
    two.switchToOther();
    expect(two.state).toMatchObject({ value: "One", madeOn: "monday" });
    two.switchToOther();
    expect(two.state).toMatchObject({ value: "Two", madeOn: "friday" });
  });

  it("is of no known revision when it was kept without one", () => {
    shelf.setItem(`${draftPrefix(key)}old`, JSON.stringify({ savedAt: Date.now(), value: "mine" }));
    expect(on("friday").state).toMatchObject({ value: "mine", madeOn: null });
  });
});

describe("a draft in two tabs", () => {
  it("is offered to each as the other has it, and overwritten in neither", () => {
    const one = openTab();
    typeAndWait(one, "Hello");
    const two = openTab();
    expect(two.state.value).toBe("Hello");
    typeAndWait(two, "Hello from two");
    one.notice();
    expect(one.state).toMatchObject({ value: "Hello", other: { value: "Hello from two" } });
    typeAndWait(one, "Hello from one");
    two.notice();
    expect(two.state).toMatchObject({ value: "Hello from two", other: { value: "Hello from one" } });
    const third = openTab();
    expect(third.state).toMatchObject({ value: "Hello from one", other: { value: "Hello from two" } });
  });

  it("can be switched to the other's version and back without losing either", () => {
    const one = openTab();
    typeAndWait(one, "One");
    const two = keeperOn();
    typeAndWait(two, "Two");
    two.open();
    two.switchToOther();
    expect(two.state).toMatchObject({ value: "One", other: { value: "Two" } });
    two.switchToOther();
    expect(two.state).toMatchObject({ value: "Two", other: { value: "One" } });
  });

  it("stays where it is when there is no room to set it aside", () => {
    typeAndWait(openTab(), "One");
    const two = keeperOn();
    typeAndWait(two, "Two");
    two.open();
    shelf.room = shelf.length;
    two.switchToOther();
    expect(two.state).toMatchObject({ value: "Two", other: { value: "One" } });
  });

  it("can lose the other's version on request, which that tab saves again when it changes", () => {
    const one = openTab();
    typeAndWait(one, "One");
    const two = keeperOn();
    typeAndWait(two, "Two");
    two.open();
    two.discardOther();
    expect(two.state.other).toBeNull();
    typeAndWait(one, "One more");
    two.notice();
    expect(two.state.other?.value).toBe("One more");
  });

  it("is no longer offered once the other tab has sent it", () => {
    const one = openTab();
    const two = openTab();
    typeAndWait(one, "One");
    typeAndWait(two, "Two");
    expect(two.state.other?.value).toBe("One");
    one.clear();
    two.notice();
    expect(two.state).toMatchObject({ value: "Two", other: null });
  });
});

describe("a draft of one person", () => {
  it("is not met by the next at the same computer", () => {
    typeAndWait(openTab(), "Ann's");
    expect(openTab(shelf, { ...key, userId: "ben" }).state.value).toBe("");
  });

  it("is forgotten at sign-out, and is not put back by a page that closes after it", () => {
    const tab = openTab();
    typeAndWait(tab, "abc");
    typeAndWait(openTab(shelf, { ...key, userId: "ben" }), "Ben's");
    tab.change("abcd");
    forgetDraftsOn(shelf, "ann", Date.now());
    tab.flush();
    vi.advanceTimersByTime(1);
    expect(openTab().state.value).toBe("");
    expect(openTab(shelf, { ...key, userId: "ben" }).state.value).toBe("Ben's");
  });

  it("is told to be kept no longer in a tab that is still open after they signed out in another", () => {
    const [writing, waiting, reading] = [openTab(), openTab(), openTab()];
    typeAndWait(writing, "abc");
    typeAndWait(waiting, "def");
    forgetDraftsOn(shelf, "ann", Date.now());
    typeAndWait(writing, "abcd");
    for (const tab of [waiting, reading]) tab.notice();
    expect(writing.state).toMatchObject({ value: "abcd", isKept: false });
    expect(waiting.state).toMatchObject({ value: "def", isKept: false });
    expect(reading.state.isKept).toBe(true);
  });

  it("is kept again after they sign in again", () => {
    forgetDraftsOn(shelf, "ann", Date.now());
    vi.advanceTimersByTime(1);
    typeAndWait(openTab(), "abc");
    expect(openTab().state.value).toBe("abc");
  });
});

describe("a browser that keeps nothing", () => {
  it.each([
    ["because it has no storage", null],
    ["because its storage is full", Object.assign(new MemoryShelf(), { room: 0 })],
  ])("%s still lets one write, and says so", (_, ground) => {
    const tab = openTab(ground);
    typeAndWait(tab, "abc");
    expect(tab.state).toMatchObject({ value: "abc", isKept: false });
    tab.clear();
    expect(tab.state.value).toBe("");
  });
});
