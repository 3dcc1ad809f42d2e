import fc from "fast-check";
import type { Element, ElementContent } from "hast";
import { describe, expect, it } from "vitest";
import { arbitraryRichText } from "./testing";
import type { Body } from "./body";
import { bodyText } from "./plain-text";
import { BODY_ELEMENTS, bodyHast } from "./to-hast";

const PROPERTIES = new Set(["dir", "href", "rel", "start", "target"]);

function elementsOf(nodes: ElementContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === "element" ? [node, ...elementsOf(node.children)] : []));
}

function wordsOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(wordsOf).join("") : "";
}

const linksIn = (body: Body) => elementsOf(bodyHast(body)).filter((element) => element.tagName === "a");

const linkTo = (href: string): Body => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] }],
    },
  ],
});

describe("a body as HTML", () => {
  it("has only elements, properties and addresses of ours, whatever the schema accepted", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryRichText, fc.string({ unit: "grapheme" })), (body) => {
        for (const { tagName, properties } of elementsOf(bodyHast(body))) {
          expect(BODY_ELEMENTS).toContain(tagName);
          for (const name of Object.keys(properties)) expect(PROPERTIES).toContain(name);
          if ("href" in properties) expect(properties.href).toMatch(/^(https?:\/\/|mailto:)/i);
        }
      }),
    );
  });

  it("loses no word", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryRichText, fc.string({ unit: "grapheme" })), (body) => {
        const words = bodyHast(body).map(wordsOf).join("").replace(/\s/g, "");
        expect(words).toBe(bodyText(body).replace(/\s/g, ""));
      }),
    );
  });

  it("keeps a string's lines and paragraphs, and links its bare addresses", () => {
    expect(bodyHast("One\r\ntwo\n\nSee https://example.org.")).toMatchObject([
      { tagName: "p", children: [{ value: "One" }, { tagName: "br" }, { value: "two" }] },
      {
        tagName: "p",
        children: [
          { value: "See " },
          { tagName: "a", properties: { href: "https://example.org" } },
          { value: "." },
        ],
      },
    ]);
  });

  it("opens a link in a new tab without telling the other site where from, and tells robots who wrote it", () => {
    expect(linksIn(linkTo("https://example.org"))[0]?.properties).toEqual({
      href: "https://example.org",
      rel: ["noopener", "noreferrer", "nofollow", "ugc"],
      target: "_blank",
    });
  });

  it("shows the words but no link for an address that slipped past the check", () => {
    expect(linksIn(linkTo("javascript:alert(1)"))).toEqual([]);
    expect(bodyHast(linkTo("javascript:alert(1)")).map(wordsOf)).toEqual(["here"]);
  });

  it("makes one link of neighbours under one address", () => {
    const marks = [{ type: "link" as const, attrs: { href: "https://example.org" } }];
    const body: Body = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "the ", marks },
            { type: "text", text: "paper", marks: [{ type: "bold" }, ...marks] },
          ],
        },
      ],
    };
    expect(linksIn(body)).toHaveLength(1);
    expect(bodyHast(body).map(wordsOf)).toEqual(["the paper"]);
  });

  it("numbers a list from where its writer began", () => {
    const body: Body = {
      type: "doc",
      content: [
        {
          type: "orderedList",
          attrs: { start: 4 },
          content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
        },
      ],
    };
    expect(bodyHast(body)[0]?.properties).toEqual({ dir: "auto", start: 4 });
  });
});
