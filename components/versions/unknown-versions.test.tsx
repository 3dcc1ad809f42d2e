import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { readCompareQuery, unknownVersions } from "./compare-query";
import { UnknownVersions } from "./unknown-versions";

function told(asked: Record<string, string>): string {
  const query = readCompareQuery(asked, 3);
  return renderToStaticMarkup(
    <UnknownVersions names={unknownVersions(asked, 3)} query={query} current={3} />,
  ).replaceAll(/<[^>]*>/g, "");
}

it("an address of a version that there is not is told so, and what is compared instead", () => {
  expect(told({ from: "1", to: "99" })).toBe(
    "There is no version 99.The newest is version 3. Compared here are version 1 and version 3.",
  );
  expect(told({ from: "7", to: "99" })).toContain("There is no version 7, and no version 99.");
  expect(told({ from: "1", to: "3" })).toBe("");
});
