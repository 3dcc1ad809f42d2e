import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintNote } from "./print-note";

test.each([
  [2, 2, "in version 2."],
  [1, 2, "in version 1 of 2."],
])(
  "a print of version %i of %i says which text it is, and where notes and claims are",
  (version, latest, which) => {
    const line = renderToStaticMarkup(<PrintNote version={version} latest={latest} />);
    expect(line).toContain(`the article alone, ${which}`);
    expect(line).toContain("Notes and claims on it are in its report");
    expect(line).toContain("choose Export");
  },
);
