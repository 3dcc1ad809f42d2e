import { expect, test } from "vitest";
import { readHtml } from "./html";

test("a raised figure goes on being a link, or what a link leads to", () => {
  const notes = "<p>a<sup><a href=#fn1>1</a></sup></p><p><sup id=fn1>1</sup> The note.</p>";
  const link = 'x<sub><a href="https://b.example/x">2</a></sub>';
  const { value } = readHtml(`${notes}<p>${link}</p>`, "https://a.example/p") as {
    value: { article: object };
  };
  const article = JSON.stringify(value.article);
  expect(article).toContain('"href":"#fn-1"');
  expect(article).toContain('"id":"fn-1"');
  expect(article).toContain("https://b.example/x");
});

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
