import { expect, test } from "vitest";
import { readHtml } from "./html";

/** The text of a page. */
function read(html: string): string {
  const reading = readHtml(html, "https://a.example/p");
  if (!reading.ok) throw new Error("The markup was refused.");
  return reading.value.text;
}

const notes =
  '<section role="doc-endnotes"><ol><li id=n1>The yearbook. <sup><a href="#r1">a</a></sup></ol></section>';

test.each([
  ["a raised link", '4,032<sup id=r1><a href="#n1">1</a></sup> people', "4,032[1] people"],
  ["a link with its number raised", '4,032<a id=r1 href="#n1"><sup>1</sup></a> people', "4,032[1] people"],
  [
    "one that is deeper still",
    '4,032<sup><b><a href="#n1"><span lang=en>1</span></a></b></sup> people',
    "4,032[1] people",
  ],
  ["a link by its full address", '4,032<sup><a href="https://a.example/p#n1">12</a></sup>', "4,032[12]"],
  ["one in brackets already", '4,032<sup><a href="#n1">[1]</a></sup>', "4,032[1]"],
  ["a star", '4,032<sup><a href="#n1">*</a></sup>', "4,032*"],
  ["a power, which is no link", "10 m<sup>2</sup>", "10 m²"],
  ["a note on another page", '4,032<sup><a href="https://b.example/">1</a></sup>', "4,032[1]"],
  ["a raised word", '<a href="#n1">see</a> <sup><a href="#n1">the note</a></sup>', "see the note"],
])("%s is read so that its number is not one with the figure before it", (_name, line, text) => {
  expect(read(`<p>${line}</p>${notes}`).split("\n")[0]).toBe(text);
});

test("what leads back from a note stays as it is", () => {
  expect(read(`<p>4,032<sup id=r1><a href="#n1">1</a></sup></p>${notes}`)).toMatch(/The yearbook\. a$/);
});
