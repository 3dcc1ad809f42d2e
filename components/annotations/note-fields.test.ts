import { expect, it } from "vitest";
import { tagsTyped } from "./note-fields";

it("tags are parted by the commas of any script, and each is taken once", () => {
  expect(tagsTyped("figure, who says so ,figure")).toEqual(["figure", "who says so"]);
  expect(tagsTyped("数字，来源、数字")).toEqual(["数字", "来源"]);
});

it("nothing typed is no tag", () => {
  expect(tagsTyped(" , ,")).toEqual([]);
});
