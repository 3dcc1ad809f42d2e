import { describe, expect, it } from "vitest";
import { bibliographyEntryOf, bibliographyPartsOf, citationOf, dateInWords } from "./cite";
import type { CslItem } from "./csl";

const daily: CslItem = {
  type: "article-newspaper",
  title: "825 acquitted in 2013",
  "container-title": "China Daily",
  issued: { "date-parts": [[2014, 5, 27]] },
  accessed: { "date-parts": [[2026, 11, 23]] },
  URL: "https://africa.chinadaily.com.cn/a.htm",
};
/** A page whose headline nobody knows. */
const described: CslItem = { ...daily, title: "[Report on acquittals]" };
const article: CslItem = {
  type: "article-journal",
  title: "Averitec: A dataset",
  author: [
    { family: "Schlichtkrull", given: "Michael" },
    { family: "Guo", given: "Zhijiang" },
    { "non-dropping-particle": "van", family: "Vlachos", given: "Andreas", suffix: "Jr." },
  ],
  "container-title": "NeurIPS",
  volume: "36",
  issue: "2",
  page: "1-10",
  issued: { "date-parts": [[2023]] },
  DOI: "10.1000/182",
};

const printed: CslItem = {
  type: "book",
  title: "On courts",
  author: [{ family: "Okafor", given: "Ada" }],
  translator: [{ literal: "王芳" }],
  publisher: "Law Press",
  "publisher-place": "Geneva",
  issued: { "date-parts": [[2017]] },
  ISBN: "978-1-4028-9462-6",
};

describe("a citation in one line", () => {
  it.each([
    [daily, "China Daily, “825 acquitted in 2013”, 27 May 2014"],
    [article, "Michael Schlichtkrull et al., “Averitec: A dataset”, NeurIPS, 2023"],
    [described, "China Daily, [Report on acquittals], 27 May 2014"],
    [printed, "Ada Okafor, “On courts”, Law Press, 2017"],
    [{ type: "webpage", title: "example.org" }, "“example.org”"],
    [
      {
        type: "webpage",
        title: "ecns.cn/2018/1.shtml",
        URL: "https://www.ecns.cn/2018/1.shtml?utm_source=x",
      },
      "ecns.cn/2018/1.shtml",
    ],
    [{ type: "webpage", title: "On ecns.cn", URL: "https://www.ecns.cn/" }, "“On ecns.cn”"],
    [{ type: "book", title: "诗", author: [{ family: "李", given: "白" }] }, "李白, “诗”"],
    [
      { type: "report", title: "R", author: [{ literal: "Information Office" }], publisher: "X" },
      "Information Office, “R”, X",
    ],
  ] satisfies [CslItem, string][])("names who, what and when: %#", (item, line) => {
    expect(citationOf(item)).toBe(line);
  });
});

describe("an entry of the bibliography", () => {
  it.each([
    [
      daily,
      "“825 acquitted in 2013” (newspaper article). China Daily, 27 May 2014. https://africa.chinadaily.com.cn/a.htm (accessed 23 November 2026)",
    ],
    [
      article,
      "Michael Schlichtkrull, Zhijiang Guo, Andreas van Vlachos, Jr. “Averitec: A dataset” (journal article). NeurIPS 36, no. 2, 2023, pp. 1-10. https://doi.org/10.1000/182",
    ],
    [
      { type: "webpage", title: "ecns.cn/1", URL: "https://ecns.cn/1" },
      "ecns.cn/1 (web page). https://ecns.cn/1",
    ],
    [{ type: "report", title: "[Letter]", publisher: "SCIO" }, "[Letter] (report). SCIO."],
    [
      printed,
      "Ada Okafor. “On courts” (book). translated by 王芳, Law Press, Geneva, 2017, ISBN 978-1-4028-9462-6.",
    ],
    [{ type: "thesis", title: "T", genre: "PhD thesis", editor: [{ literal: "E" }] }, "E. “T” (PhD thesis)."],
    [
      { type: "report", title: "Progress?", publisher: "SCIO", author: [{ literal: "SCIO" }], number: "12" },
      "SCIO. “Progress?” (report). no. 12.",
    ],
  ] satisfies [CslItem, string][])("says where to find it: %#", (item, entry) => {
    expect(bibliographyEntryOf(item)).toBe(entry);
  });

  it("names the one who put it out once, where author and publisher are the same", () => {
    const item: CslItem = { type: "report", title: "R", author: [{ literal: "SCIO" }], publisher: "SCIO" };
    expect(bibliographyEntryOf(item)).toBe("SCIO. “R” (report).");
  });
});

it.each([
  [{ URL: "https://example.org/825" }, [["https://example.org/825", "https://example.org/825"]]],
  [{ DOI: "10.1000/a#1?b" }, [["https://doi.org/10.1000/a#1?b", "https://doi.org/10.1000/a%231%3Fb"]]],
  [
    { URL: "https://example.org/\u202ea" },
    [["https://example.org/%E2%80%AEa", "https://example.org/\u202ea"]],
  ],
  [{ URL: "javascript:alert(1)" }, []],
  [{ URL: "https://ann:secret@example.org/" }, []],
])("of the addresses in %j those lead somewhere that a source may have", (more, links) => {
  const parts = bibliographyPartsOf({ type: "webpage", title: "T", ...more });
  expect(parts.filter(({ href }) => href !== null).map(({ words, href }) => [words, href])).toEqual(links);
});

it.each([
  [{ "date-parts": [[2014, 5]] }, "May 2014"],
  [{ "date-parts": [[1999], [2001]] }, "1999–2001"],
  [{ "date-parts": [[-44, 3, 15]], circa: true }, "c. 15 March 44 BC"],
  [{ literal: "Spring 2014" }, "Spring 2014"],
  [undefined, ""],
])("the date %j reads %j", (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
