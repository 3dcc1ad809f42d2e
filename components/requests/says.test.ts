import { expect, test } from "vitest";
import { says } from "./says";

const view = {
  id: "a",
  rationale: "Counted.",
  reasons: ["outdated"],
  body: { type: "doc", content: [{ type: "text", text: "Seen " }] },
};

test.each([
  ["all of it", { rationale: "Counted. ", reasons: ["outdated"] }, true],
  [
    "with its keys in another order",
    { body: { content: [{ text: "Seen ", type: "text" }], type: "doc" } },
    true,
  ],
  ["all but one, of which it does not tell", { rationale: "Counted.", source: "Yearbook" }, false],
  ["other words", { rationale: "Counted again." }, false],
  ["one word more", { reasons: ["outdated", "error"] }, false],
  ["nothing where there is something", { body: null }, false],
])("a thing says %s: %j", (_name, change, isSaid) => {
  expect(says(view, change)).toBe(isSaid);
});
