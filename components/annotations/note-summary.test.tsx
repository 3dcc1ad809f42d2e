import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { anAnnotation } from "@/components/reader/testing";
import { NoteSummary } from "./note-summary";

it.each(["changed", "change confirmed", "on other words"] as const)(
  "a closed card says that its words are others than those it was made on: %s",
  (tag) => {
    const entry = { href: "#", onClick: () => undefined };
    const card = renderToStaticMarkup(
      <NoteSummary annotation={anAnnotation(0, 5)} wordsTag={tag} isOpen={false} entry={entry} />,
    );
    expect(card).toMatch(new RegExp(`<span[^>]*>${tag}</span>`));
  },
);
