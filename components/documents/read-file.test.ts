import { expect, test } from "vitest";
import { readFile } from "./read-file";

const file = (name: string, ...bytes: (string | number[])[]) =>
  new File(
    bytes.map((part) => (typeof part === "string" ? part : new Uint8Array(part))),
    name,
  );

test("a file in UTF-8 is read whole, without its byte order mark", async () => {
  const read = await readFile(file("news.md", [0xef, 0xbb, 0xbf], "四千人 آمن é"));
  expect(read).toMatchObject({ ok: true, value: { text: "四千人 آمن é", fileName: "news.md" } });
});

test("a saved page is read without the pictures within it", async () => {
  const read = await readFile(
    file("news.html", `<p>News<img src="data:image/png;base64,${"A".repeat(200)}">`),
  );
  expect(read).toMatchObject({ ok: true, value: { text: '<p>News<img src="data:,">' } });
});

test("a file in another encoding is refused with what to do, not read wrong", async () => {
  const latin1 = await readFile(file("café.txt", "caf", [0xe9]));
  expect(latin1.ok || latin1.refusal.sentence).toContain("Save it as UTF-8");
  const utf16 = await readFile(file("a.txt", [0xff, 0xfe, 0x41, 0x00]));
  expect(utf16.ok).toBe(false);
});

test("a file that is no text is refused by its name", async () => {
  const read = await readFile(file("report.pdf", "%PDF"));
  expect(read.ok || read.refusal.sentence).toContain("report.pdf");
});

test("a page with millions of quotation marks in a tag is read, not taken for another encoding", async () => {
  const page = `data:<a ${'""'.repeat(4_000_000)}`;
  expect(await readFile(file("news.html", page))).toMatchObject({ ok: true, value: { text: page } });
});
