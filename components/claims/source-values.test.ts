import { expect, it } from "vitest";
import { itemOfValues, noSource, valuesOfItem, withScheme } from "./source-values";

const today = "2026-11-23";

it("an address alone is enough, and gets its scheme", () => {
  expect(itemOfValues({ ...noSource, address: "example.org/a" }, today)).toEqual({
    type: "webpage",
    URL: "https://example.org/a",
    accessed: { "date-parts": [[2026, 11, 23]] },
  });
});

it("a work was accessed when its field says, and not when the item that filled the fields does", () => {
  const book = { ...noSource, type: "book", title: "On courts", publisher: "Law Press" } as const;
  expect(itemOfValues(book, "")).toEqual({ type: "book", title: "On courts", publisher: "Law Press" });
  const accessed = { "date-parts": [[2026, 1]] };
  expect(itemOfValues(book, "2026-01")).toMatchObject({ accessed });
  expect(itemOfValues({ ...book, item: { accessed } }, " ")).not.toHaveProperty("accessed");
});

it("names are parted by semicolons and kept in parts where they are given in parts", () => {
  const { author } = itemOfValues(
    { ...noSource, authors: "Okafor, Ada; State Council Information Office; 王芳" },
    today,
  );
  expect(author).toEqual([
    { family: "Okafor", given: "Ada" },
    { literal: "State Council Information Office" },
    { literal: "王芳" },
  ]);
});

it.each([
  ["2014", [[2014]]],
  ["2014-05", [[2014, 5]]],
  ["2014-05-27", [[2014, 5, 27]]],
])("the date %s is as precise as it was typed", (issued, parts) => {
  expect(itemOfValues({ ...noSource, issued }, today).issued).toEqual({ "date-parts": parts });
});

it("a date in words is kept in words", () => {
  expect(itemOfValues({ ...noSource, issued: "spring 1989" }, today).issued).toEqual({
    literal: "spring 1989",
  });
});

it("what the fields do not show of an item survives them", () => {
  const item = { type: "article-journal", title: "On counting", volume: "7", DOI: "10.1000/182" } as const;
  const values = valuesOfItem(item);
  expect(itemOfValues({ ...values, title: "On counting twice" }, today)).toMatchObject({
    volume: "7",
    DOI: "10.1000/182",
    title: "On counting twice",
  });
});

it("an item's fields come back as they were", () => {
  const values = {
    ...noSource,
    title: "T",
    authors: "Okafor, Ada; Desk",
    issued: "2014-05-27",
    publisher: "P",
  };
  const again = valuesOfItem(itemOfValues(values, today));
  expect({ ...again, item: {} }).toEqual(values);
});

it("a scheme that is there stays", () => {
  expect(withScheme("http://example.org")).toBe("http://example.org");
});
