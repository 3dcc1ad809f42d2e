// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { type ComparedParagraph, compareTexts } from "@/lib/versions/compare-texts";
import { Comparison, type ComparisonShape } from "./comparison";

afterEach(clearPage);

async function shown(
  compared: ComparedParagraph[],
  shape: ComparisonShape,
  level: number | null = null,
): Promise<HTMLElement> {
  const frame = { from: 1, to: 2, wholeHref: null, lang: "en", dir: "ltr" as const };
  const paragraphs = compared.map((paragraph) => ({ ...paragraph, level }));
  return await show(<Comparison paragraphs={paragraphs} shape={shape} {...frame} />);
}

const [courts, shares] = ["Courts acquitted 4,032 people.", "Shares fell at the close."];

it.each<[ComparisonShape]>([["inline"], ["beside"]])(
  "%s, a paragraph that moved says from where and where to, and is neither struck out nor underlined",
  async (shape) => {
    const compared = compareTexts([courts, shares, "Two"].join("\n"), [shares, "Two", courts].join("\n"));
    const page = await shown(compared, shape);
    expect(page.textContent).toMatch(/Moved down.*Courts.*Shares.*Moved here from above.*Courts/s);
    expect(page.querySelector("del, ins")).toBeNull();
  },
);

it("the cells of a row are told apart", async () => {
  const page = await shown(compareTexts("Acquitted\t4,032\t0.07%", "Acquitted\t4,874\t0.07%"), "inline");
  expect(page.textContent).toMatch(/Acquitted\s\|\s.*4,874.*\s\|\s0\.07%/);
});

it.each<[ComparisonShape]>([["inline"], ["beside"]])(
  "%s, what is a heading in the article is one here, below those of the page",
  async (shape) => {
    const page = await shown(compareTexts("Acquittals", "Few acquittals"), shape, 1);
    expect(page.querySelector("h2.whitespace-pre-wrap")?.textContent).toMatch(/acquittals/i);
    expect(page.querySelector("h1, p.whitespace-pre-wrap")).toBeNull();
  },
);

it("beside each other, what changed and what did not begin at one edge", async () => {
  const page = await shown(compareTexts(`${shares}\nOne of ten`, `${shares}\nTwo of ten`), "beside");
  const words = [...page.querySelectorAll("h2, p.whitespace-pre-wrap")];
  const edges = words.map((each) => each.closest(".border-s-2.ps-8"));
  expect(words).toHaveLength(6);
  expect(edges).not.toContain(null);
});
