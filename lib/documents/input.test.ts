import { describe, expect, it } from "vitest";
import { z } from "zod";
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
