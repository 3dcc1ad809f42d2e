import { describe, expect, it } from "vitest";
import { accessedAtOf, accessedDate } from "./accessed";
import { textVariables } from "./csl";
import { SourceInput } from "./input";

const report = { type: "report", title: "White paper" };
const pathsOf = (input: unknown) =>
  SourceInput.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

describe("a source as it is sent", () => {
  it("may be an address alone, and is then a web page named after it", () => {
    expect(SourceInput.parse({ url: "https://www.Shine.cn/news/1#a" })).toEqual({
      type: "webpage",
      title: "shine.cn/news/1",
      URL: "https://www.Shine.cn/news/1#a",
    });
  });

  it("may be an item of a reference manager, whose numbers and ids are its own affair", () => {
    const item = {
      id: "http://zotero.org/items/1",
      ...report,
      volume: 12,
      DOI: "https://doi.org/10.1000/182",
      author: [{ family: "Li", given: "Na" }, { literal: "SCIO" }],
      issued: { "date-parts": [["2017", 12, 15]], circa: true },
    };
    expect(SourceInput.parse(item)).toEqual({
      ...report,
      volume: "12",
      DOI: "10.1000/182",
      author: item.author,
      issued: { "date-parts": [[2017, 12, 15]], circa: true },
    });
  });

  it("may have every variable of CSL that is plain text", () => {
    const item = { ...report, ...Object.fromEntries(textVariables.map((variable) => [variable, "x"])) };
    expect(SourceInput.parse(item)).toEqual(item);
  });

  it.each([
    [{}, ["title", "type"]],
    [{ type: "report" }, ["title"]],
    [{ title: "x" }, ["type"]],
    [{ ...report, type: "blog" }, ["type"]],
    [{ ...report, URL: "javascript:alert(1)" }, ["URL"]],
    [{ ...report, URL: " https://example.org" }, ["URL"]],
    [{ ...report, DOI: "182" }, ["DOI"]],
    [{ ...report, author: [{}] }, ["author.0"]],
    [{ ...report, issued: { "date-parts": [[2017, 2, 29]] } }, ["issued.date-parts.0"]],
    [{ ...report, issued: { "date-parts": [[2017, 13]] } }, ["issued.date-parts.0"]],
    [{ ...report, accessed: { literal: "yesterday" } }, ["accessed.date-parts", "accessed"]],
    [{ ...report, issued: {} }, ["issued"]],
    [{ ...report, title: "x".repeat(1001) }, ["title"]],
  ])("is refused with the path of what is wrong: %#", (input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  });

  it("is refused, not trimmed, where it has what CSL has not", () => {
    const issues = SourceInput.safeParse({ ...report, reliability: "high" }).error?.issues;
    expect(issues).toMatchObject([{ code: "unrecognized_keys", keys: ["reliability"] }]);
  });
});

it.each([
  [[2026, 11, 23], "2026-11-23"],
  [[2026, 1], "2026-01"],
  [[812], "0812"],
])("the date of access %j is kept as %s and read again", (parts, iso) => {
  const accessed = { "date-parts": [parts] };
  expect(accessedAtOf({ type: "webpage", title: "x", accessed })).toBe(iso);
  expect(accessedDate(iso)).toEqual(accessed);
});
