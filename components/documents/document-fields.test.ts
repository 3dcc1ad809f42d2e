import { expect, test } from "vitest";
import {
  bodyOf,
  changesOf,
  type DocumentFields,
  isChanges,
  mergeFields,
  typedSince,
  withoutPutBack,
} from "./document-fields";

const base: DocumentFields = {
  title: "White paper",
  byline: "",
  publisher: "Shine",
  publishedAt: "2017-12-15",
  lang: "en",
  sourceUrl: "",
  visibility: "private",
  groupId: "",
};

test("only what was changed is sent, and what was emptied is sent as nothing", () => {
  const changes = changesOf(base, { ...base, publisher: " ", lang: "", title: " White Paper " });
  expect(bodyOf(changes)).toEqual({ publisher: null, lang: "und", title: "White Paper" });
});

test("a title that was emptied is sent as it is, to be refused beside its field", () => {
  expect(bodyOf(changesOf(base, { ...base, title: "" }))).toEqual({ title: "" });
});

test("a language may be named, and an address have nothing in front", () => {
  const changes = changesOf(base, { ...base, lang: "French", sourceUrl: "example.org/x" });
  expect(changes).toEqual({ lang: "fr", sourceUrl: "https://example.org/x" });
  expect(changesOf(base, { ...base, lang: "English" })).toEqual({});
  const refused = { ...base, lang: "Klingonese", sourceUrl: "ftp://example.org/x" };
  expect(changesOf(base, refused)).toEqual({ lang: "Klingonese", sourceUrl: "ftp://example.org/x" });
});

test("a group that was chosen for a document and then not shared with is not sent", () => {
  expect(changesOf(base, { ...base, groupId: "g" })).toEqual({});
});

test("a document made private leaves its group", () => {
  const shared = { ...base, visibility: "group", groupId: "g" };
  expect(bodyOf(changesOf(shared, { ...shared, visibility: "private" }))).toEqual({
    visibility: "private",
    groupId: null,
  });
});

test("changes of two people to different fields are both kept", () => {
  const merged = mergeFields(base, { ...base, title: "Mine" }, { ...base, publisher: "Theirs" });
  expect(merged.fields).toMatchObject({ title: "Mine", publisher: "Theirs" });
  expect(merged).toMatchObject({ contested: [], taken: ["publisher"] });
});

test("where both changed one field, mine stands and is named", () => {
  const merged = mergeFields(base, { ...base, title: "Mine" }, { ...base, title: "Theirs" });
  expect(merged.fields.title).toBe("Mine");
  expect(merged.contested).toEqual(["title"]);
});

test("the same change by both is no contest", () => {
  const same = { ...base, title: "Same" };
  expect(mergeFields(base, same, same)).toEqual({ fields: same, contested: [], taken: [] });
});

test("what was typed while changes were being sent is still to be saved", () => {
  expect(typedSince({ title: "Mine" }, { title: "Mine, too", byline: "A. Kone" })).toEqual({
    title: "Mine, too",
    byline: "A. Kone",
  });
  expect(typedSince({ title: "Mine", byline: "" }, { title: "Mine", byline: "" })).toEqual({});
});

test("what was typed and put back is no change", () => {
  expect(withoutPutBack(base, { title: "White paper ", publisher: "" })).toEqual({ publisher: "" });
});

test("what comes back from storage is taken only when it is changes of fields", () => {
  expect(isChanges({ title: "Mine" })).toBe(true);
  expect(isChanges({ title: 1 })).toBe(false);
  expect(isChanges({ other: "x" })).toBe(false);
  expect(isChanges(null)).toBe(false);
});
