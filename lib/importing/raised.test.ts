import { expect, test } from "vitest";
import { readHtml } from "./html";

test.each([
  ["a power", "10<sup>6</sup> people", "10⁶ people"],
  ["a power below one", "10<sup>−3</sup> g", "10⁻³ g"],
  ["a square", "10 m<sup> 2 </sup>", "10 m²"],
  ["an isotope and a formula", "<sup>14</sup>C, H<sub>2</sub>O", "¹⁴C, H₂O"],
  ["the mark of a note that is no link", "4,032<sup><b>1</b></sup> people", "4,032¹ people"],
  ["an ordinal", "the 1<sup>st</sup> of May", "the 1st of May"],
  ["a raised word with a figure", "a<sup>x2</sup>", "ax2"],
  ["nothing raised", "a<sup> </sup>b", "a b"],
])("%s keeps its height where its signs can be written so", (_name, line, text) => {
  const reading = readHtml(`<p>${line}</p>`, null);
  expect(reading.ok && reading.value.text).toBe(text);
});
