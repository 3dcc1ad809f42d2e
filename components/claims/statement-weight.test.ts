import { expect, it } from "vitest";
import { weightOf } from "./statement-weight";

it.each([
  ["Courts acquitted 4,032 defendants.", "font-medium"],
  ["برّأت المحاكم 4032 متهما.", "font-medium"],
  ["法院宣告4032名被告人无罪。", "font-semibold"],
  ["法院は4,032人に無罪を言い渡した。", "font-semibold"],
  ["법원은 4,032명에게 무죄를 선고했다.", "font-semibold"],
])("the figures of “%s” are as heavy as its words", (statement, weight) => {
  expect(weightOf(statement)).toBe(weight);
});
