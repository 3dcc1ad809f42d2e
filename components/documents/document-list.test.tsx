// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import type { DocumentView } from "@/lib/documents/view";
import { DocumentList } from "./document-list";

afterEach(clearPage);

const document = {
  ...{ id: "01900000-0000-7000-8000-0000000000d1", title: "أرقام", lang: "ar", dir: "rtl" },
  ...{ publisher: "وكالة", publishedAt: "2017-12-15", group: null, visibility: "public" },
  createdAt: "2026-03-10T12:00:00Z",
} as unknown as DocumentView;

it("a document's title and facts begin at the side where its lines do", async () => {
  const page = await show(<DocumentList documents={[document]} tallies={new Map()} />);
  expect(page.querySelector("h2")?.dir).toBe("rtl");
  const facts = [...page.querySelectorAll("p")].find((line) => line.textContent.includes("2017"));
  expect(facts?.dir).toBe("rtl");
});

it("a document that names no publisher is told by its author", async () => {
  const factsOf = async (facts: Partial<DocumentView>) => {
    const page = await show(<DocumentList documents={[{ ...document, ...facts }]} tallies={new Map()} />);
    return [...page.querySelectorAll("p")].find((line) => line.textContent.includes("2017"))?.textContent;
  };
  expect(await factsOf({ publisher: null, byline: "Xinhua" })).toMatch(/^Xinhua/);
  expect(await factsOf({ publisher: "People's Daily", byline: "Xinhua" })).not.toContain("Xinhua");
});

it("no line of facts begins with the point that parts them", async () => {
  const page = await show(<DocumentList documents={[document]} tallies={new Map()} />);
  const facts = [...page.querySelectorAll("p")].find((line) => line.textContent.includes("2017"));
  // A line may be broken at the spaces, which one that does not break is not.
  const pieces = facts?.textContent.split(" ") ?? [];
  expect(pieces.filter((piece) => piece.startsWith("·"))).toEqual([]);
  expect(pieces.filter((piece) => piece.endsWith("·"))).toHaveLength(2);
});
