import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NoteIndex } from "@/components/annotations/note-index";
import { NoteSummary } from "@/components/annotations/note-summary";
import { aClaim, anAnnotation } from "@/components/reader/testing";
import type { DecisionView, EvidenceView } from "@/lib/claims/view";
import { Citation } from "./citation";
import { ClaimSummary } from "./claim-summary";
import { Decisions } from "./decisions";
import { Differing } from "./differing";
import { EvidenceHistory } from "./evidence-history";

const name = "محمد الأمين";
const person = { id: "01900000-0000-7000-8000-0000000000bb", name };
const at = "2026-11-20T10:00:00.000Z";
const cited = { citation: "“تقرير سنوي”", locator: "12", url: null, tier: null, relation: null };
const entry = { href: "#", onClick: () => undefined };
const card = { isOpen: true, entry };

const decision = {
  number: 1,
  verdict: "refuted",
  summary: "No.",
  correction: null,
  decidedBy: person,
} as const;
const decided = { ...decision, decidedAt: at, onEarlierWording: false } as unknown as DecisionView;
const earlier = { ...cited, stance: "supports", quote: null, note: null, replacedBy: person, replacedAt: at };
const differ = (["refuted", "supported"] as const).map((verdict) => ({ verdict, reviewer: person }));

describe("a name written from right to left leaves what stands beside it in its place", () => {
  it.each([
    ["where a source is cited", <Citation key="1" cited={cited} by={person} />],
    [
      "where a claim says who made it",
      <ClaimSummary key="2" {...card} claim={aClaim(0, 5, { creator: person })} />,
    ],
    [
      "where it was decided",
      <Decisions key="3" claim={aClaim(0, 5, { decision: decided, decisions: [decided] })} />,
    ],
    [
      "where evidence was changed",
      <EvidenceHistory key="4" history={[earlier as unknown as EvidenceView["history"][number]]} />,
    ],
    ["where reviewers differ", <Differing key="5" assessments={differ as never} />],
    [
      "where somebody highlighted",
      <NoteSummary key="6" {...card} annotation={anAnnotation(0, 5, { creator: person })} />,
    ],
    [
      "in the list of notes",
      <NoteIndex key="7" documentId="d1" annotations={[anAnnotation(0, 5, { creator: person })]} />,
    ],
  ])("%s", (_place, shown) => {
    const markup = renderToStaticMarkup(shown);
    expect(markup).toContain(`<bdi>${name}</bdi>`);
    // None is outside of it.
    expect(markup.replaceAll(/<bdi>[^<]*<\/bdi>/g, "")).not.toContain(name);
  });

  it("as a title does, and the place in it", () => {
    expect(renderToStaticMarkup(<Citation cited={cited} />)).toContain(
      "<bdi>“تقرير سنوي”</bdi>, <bdi>12</bdi>",
    );
  });
});
