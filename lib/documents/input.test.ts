import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readImport } from "@/lib/importing/import";
import { DocumentChange, NewDocument } from "./input";

const documentId = "01900000-0000-7000-8000-0000000000d1";

describe("the language of a document", () => {
  it.each([
    ["zh_Hant", "zh-Hant"],
    [" en ", "en"],
    ["EN-us", "en-US"],
  ])("sent as %j is kept as %j", (lang, kept) => {
    expect(DocumentChange.parse({ documentId, lang }).lang).toBe(kept);
    expect(NewDocument.parse({ content: "Text.", contentType: "text/plain", lang }).lang).toBe(kept);
  });

  it.each(["English", "", "e n"])("is refused where it is no tag: %j", (lang) => {
    expect(DocumentChange.safeParse({ documentId, lang }).success).toBe(false);
  });

  it("is described as the string that it is", () => {
    const { properties } = z.toJSONSchema(DocumentChange, { io: "input" });
    expect(properties?.lang).toEqual({ type: "string", maxLength: 35 });
  });
});

describe("when a document was published", () => {
  it.each(["2017", "2017-12", "2017-12-15", "2017-12-15T08:30:00Z"])(
    "is kept as precise as %s",
    (publishedAt) => {
      expect(DocumentChange.parse({ documentId, publishedAt }).publishedAt).toBe(publishedAt);
      const article = { content: "Text.", contentType: "text/plain", publishedAt } as const;
      expect(NewDocument.parse(article).publishedAt).toBe(publishedAt);
      expect(readImport(article)).toMatchObject({ ok: true, value: { publishedAt } });
    },
  );

  it.each(["2017-13", "201", "last year", "2017-02-30"])("is refused where it is none: %s", (publishedAt) => {
    expect(DocumentChange.safeParse({ documentId, publishedAt }).success).toBe(false);
  });
});

describe("the address of a document", () => {
  it.each([
    "http://u:p@e.example/",
    "https://u@e.example/",
    "https://e.example/\n<x>",
    "https://e.example/\tx",
    " https://e.example/",
    "https:/e.example/",
    "https:e.example",
    "https:\\\\e.example",
    "ftp://e.example/",
    `https://e.example/${"x".repeat(2000)}`,
  ])("is refused, as any source's is, where it is not what it seems: %j", (sourceUrl) => {
    const content = { content: "Text.", contentType: "text/plain" };
    expect(DocumentChange.safeParse({ documentId, sourceUrl }).success).toBe(false);
    expect(NewDocument.safeParse({ ...content, sourceUrl }).error?.issues[0]?.path).toEqual(["sourceUrl"]);
  });
});
