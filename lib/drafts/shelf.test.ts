import { describe, expect, it } from "vitest";
import { DRAFT_LIFETIME, draftPrefix } from "./draft";
import { fieldsOn, keepDraft } from "./shelf";
import { MemoryShelf } from "./testing";

describe("the fields for which something is kept", () => {
  const subject = { userId: "ann", subject: "claim:1" };
  const slot = (field: string, page = "page") => `${draftPrefix({ ...subject, field })}${page}`;

  it("are those with a draft that would open, and neither one that is too old nor one that cannot be read", () => {
    const shelf = new MemoryShelf();
    const now = DRAFT_LIFETIME + 2;
    keepDraft(shelf, { slot: slot("body"), savedAt: now, value: "abc" });
    keepDraft(shelf, { slot: slot("reply to 1", "old"), savedAt: 1, value: "abc" });
    keepDraft(shelf, { slot: slot("reply to 1", "new"), savedAt: 2, value: "abc" });
    keepDraft(shelf, { slot: slot("evidence"), savedAt: 1, value: "abc" });
    shelf.setItem(slot("decision"), "{");
    expect(fieldsOn(shelf, subject, now)).toEqual(["body", "reply to 1"]);
  });
});
