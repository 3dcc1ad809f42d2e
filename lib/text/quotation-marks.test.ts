import { expect, it } from "vitest";
import { meetsMarks } from "./quotation-marks";

it.each([
  "“remarkable progress” in protecting",
  "they call it “progress”",
  '"Progress"',
  "„Fortschritt“",
  "“进步”是",
])("around %s the marks are single, as double ones would meet their like", (words) => {
  expect(meetsMarks(words)).toBe(true);
});

it.each(["remarkable “progress” in protecting", "‘Progress’", "«تقدم»", "「进步」", ""])(
  "around %s the marks are double",
  (words) => {
    expect(meetsMarks(words)).toBe(false);
  },
);
