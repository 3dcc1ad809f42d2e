import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { arbitraryRichText } from "@/lib/richtext/testing";
import type { Body } from "@/lib/richtext/body";
import { BODY_ELEMENTS } from "@/lib/richtext/to-hast";
import { RichText } from "./rich-text";

const markup = (body: Body) => renderToStaticMarkup(<RichText body={body} />);

describe("a body on the page", () => {
  it("is markup of the allowed elements alone, whatever was written", () => {
    const allowed = new Set<string>([...BODY_ELEMENTS, "div"]);
    fc.assert(
      fc.property(fc.oneof(arbitraryRichText, fc.string()), (body) => {
        for (const [, name] of markup(body).matchAll(/<\/?([^\s>/]+)/g)) expect(allowed).toContain(name);
      }),
    );
  });

  it("shows markup in a string as the characters it is", () => {
    expect(markup("<img src=x onerror=alert(1)>")).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("links with the relations that keep the reader and this site safe", () => {
    expect(markup("https://example.org")).toContain(
      '<a href="https://example.org" rel="noopener noreferrer nofollow ugc" target="_blank">https://example.org</a>',
    );
  });
});
