import { expect, test } from "vitest";
import { withoutInlinedFiles } from "./inlined-files";

const file = `data:image/png;base64,${"iVBOR/+w0KGgo".repeat(50)}==`;

test.each([
  ["a picture", `<p>A <img alt="a > b" src="${file}"> c</p>`, '<p>A <img alt="a > b" src="data:,"> c</p>'],
  ["one without quotes", `<img src=${file} alt=x>`, "<img src=data:, alt=x>"],
  ["several sizes", `<img srcset='${file} 1x, ${file} 2x'>`, "<img srcset='data:, 1x, data:, 2x'>"],
  ["a background", `<p style="background: url(${file})">a</p>`, '<p style="background: url(data:,)">a</p>'],
  [
    "a font",
    `<style>@font-face { src: url("${file}") }</style>`,
    '<style>@font-face { src: url("data:,") }</style>',
  ],
  ["a tag that never ends", `<p>a</p><img src="${file}`, '<p>a</p><img src="data:,'],
])("%s is taken out of the markup", (_what, html, left) => {
  expect(withoutInlinedFiles(html)).toBe(left);
});

test("an address that the article speaks of stays", () => {
  for (const html of [`<pre>&lt;img src="${file}"&gt;</pre>`, `<p>${file}</p>`, "<p>data: 4,032</p>"]) {
    expect(withoutInlinedFiles(html)).toBe(html);
  }
});

test("a hostile page is gone through once", () => {
  const began = performance.now();
  for (const part of ["<a '", '<a "', "<style>", "<", "<a data:a/b", "data:a/b;", "<a =data:a/b,"]) {
    withoutInlinedFiles(`data:${part.repeat(1_000_000)}`);
  }
  expect(performance.now() - began).toBeLessThan(5000);
});
