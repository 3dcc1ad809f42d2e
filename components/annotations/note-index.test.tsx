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

it("a bare highlight is called one, in the words of the reader, and a note is not", async () => {
  const bare = { body: null, bodyText: "", tags: [] };
  const notes = [
    anAnnotation(0, 5, bare),
    anAnnotation(6, 9, { ...bare, tags: ["figure"] }),
    anAnnotation(6, 9, { bodyText: "Which courts?" }),
  ];
  const page = await show(<NoteIndex documentId="d1" annotations={notes} />);
  const told = [...page.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(told[0]).toContain(`${notes[0]?.creator.name} highlighted`);
  expect(told.map((words) => words.includes("highlighted"))).toEqual([true, false, false]);
});
