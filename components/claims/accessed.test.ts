import { describe, expect, it } from "vitest";
import { accessedOf, isAccessDate } from "./accessed";
import { noSource } from "./source-values";

const today = "2026-11-23";
const page = { ...noSource, address: "example.org/a" };

describe("when a source was read", () => {
  it("is today for a page of which nobody said, and unknown for a book", () => {
    expect(accessedOf({ source: page, accessed: null }, today)).toBe(today);
    expect(accessedOf({ source: { ...noSource, title: "On courts" }, accessed: null }, today)).toBe("");
  });

  it("is what somebody said, and nothing where they emptied the field", () => {
    expect(accessedOf({ source: page, accessed: "2026-01" }, today)).toBe("2026-01");
    expect(accessedOf({ source: noSource, accessed: "2026-01" }, today)).toBe("2026-01");
    expect(accessedOf({ source: page, accessed: "" }, today)).toBe("");
  });

  it.each(["", " ", "2014", "2014-05", "2014-5-7", "2016-02-29", " 2014-05-27 "])("can be “%s”", (text) => {
    expect(isAccessDate(text)).toBe(true);
  });

  it.each(["spring 1989", "2014-13", "2015-02-29", "27.5.2014", "14"])("cannot be “%s”", (text) => {
    expect(isAccessDate(text)).toBe(false);
  });
});
