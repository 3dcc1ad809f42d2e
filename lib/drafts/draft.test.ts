import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DRAFT_LIFETIME, DRAFT_SIZE_LIMIT, draftPrefix, parseDraft, serialiseDraft } from "./draft";

describe("a draft's name", () => {
  it("is no beginning of another's, whatever its parts hold", () => {
    const key = fc.record({ userId: fc.string(), subject: fc.string(), field: fc.string() });
    fc.assert(
      fc.property(key, key, (one, two) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(two));
        expect(draftPrefix(one).startsWith(draftPrefix(two))).toBe(false);
      }),
    );
  });

  it("of a person begins the names of all their drafts and of nobody else's", () => {
    const draft = draftPrefix({ userId: "ann", subject: "claim:1", field: "body" });
    expect(draft.startsWith(draftPrefix({ userId: "ann" }))).toBe(true);
    expect(draft.startsWith(draftPrefix({ userId: "an" }))).toBe(false);
  });
});

describe("a draft written down", () => {
  it("reads back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.nat(), (value, savedAt) => {
        fc.pre(!JSON.stringify(value).includes("-0"));
        const json = serialiseDraft({ savedAt, value, madeOn: '"7"' });
        expect(json && parseDraft(json, savedAt)).toEqual({
          savedAt,
          value: JSON.parse(JSON.stringify(value)) as unknown,
          madeOn: '"7"',
        });
      }),
    );
  });

  it("is read until thirty days after its last change", () => {
    const json = serialiseDraft({ savedAt: 1_000, value: "a" }) ?? "";
    expect(parseDraft(json, 1_000 + DRAFT_LIFETIME)).not.toBeNull();
    expect(parseDraft(json, 1_001 + DRAFT_LIFETIME)).toBeNull();
  });

  it("is refused when it is larger than a draft may be", () => {
    expect(serialiseDraft({ savedAt: 1, value: "a".repeat(DRAFT_SIZE_LIMIT) })).toBeNull();
  });

  it.each(["", "{", "null", "7", "{}", '{"value":"a"}', '{"savedAt":"1","value":"a"}', '{"savedAt":1}'])(
    "is not read from %j",
    (json) => {
      expect(parseDraft(json, 0)).toBeNull();
    },
  );
});
