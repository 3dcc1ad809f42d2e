// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { anAnnotation } from "@/components/reader/testing";
import { clearPage, show } from "@/components/ui/testing";
import { NoteIndex } from "./note-index";

afterEach(clearPage);

it("a note that nobody else sees is told from the others", async () => {
  const notes = [anAnnotation(0, 5), anAnnotation(6, 9, { visibility: "private" })];
  const page = await show(<NoteIndex documentId="d1" annotations={notes} />);
  const told = [...page.querySelectorAll("li")].map(({ textContent }) => textContent.includes("only you"));
  expect(told).toEqual([false, true]);
});
