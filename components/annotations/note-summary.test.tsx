import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { anAnnotation } from "@/components/reader/testing";
import { NoteSummary } from "./note-summary";

it.each([
  [true, "changed"],
  [false, "on other words"],
])(
  "a closed card says whether its words are others than those it was made on (changed: %s)",
  (isChanged, tag) => {
    const words = { isChanged, isOnOtherWords: true };
    const entry = { href: "#", onClick: () => undefined };
    const card = renderToStaticMarkup(
      <NoteSummary annotation={anAnnotation(0, 5)} {...words} isOpen={false} entry={entry} />,
    );
    expect(card).toMatch(new RegExp(`<span[^>]*>${tag}</span>`));
  },
);
