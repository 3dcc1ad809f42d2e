/** The export as Web Annotations, held against the Web Annotation Data Model (W3C Recommendation, 23 February 2017). */
import { beforeAll, describe, expect, it } from "vitest";
import { DELETE as remove } from "@/app/api/comments/[commentId]/route";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { assessClaim } from "@/lib/claims/assessments/commands";
import { editClaim } from "@/lib/claims/commands";
import { editEvidence } from "@/lib/claims/evidence/commands";
import { decideClaim } from "@/lib/claims/decisions/commands";
import { db } from "@/lib/server/db";
import {
  aClaim,
  aComment,
  aDecision,
  type ADocument,
  aDocument,
  anAnnotation,
  anAssessment,
  aPerson,
  someEvidence,
} from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}
interface Target {
  type: string;
  source: { id: string; type: string };
  selector: Selector[];
}
interface Item {
  id: string;
  type: string;
  motivation: string;
  creator: { id: string; type: string; name: string };
  created: string;
  body: { type: string; value?: string; format?: string; purpose?: string; source?: string }[];
  target: string | Target | Target[];
}
interface Collection {
  "@context": unknown[];
  id: string;
  type: string;
  label: string;
  total: number;
  first: { id: string; type: string; partOf: string; startIndex: number; items: Item[] };
}

const text = "😀 Judges 👩‍👩‍👧 acquitted 𠮷 4,032 defendants.\n\nFamilies 🇨🇳 waited.";

let document: ADocument;
let collection: Collection;
let contentType: string | null;

beforeAll(async () => {
  document = await aDocument({ text });
  const note = await anAnnotation({ document, exact: "acquitted", body: "By whom?" });
  await anAnnotation({ document, exact: "Families", body: "A SECRET", visibility: "private" });
  const claim = await aClaim({ document, exact: "4,032 defendants" });
  await someEvidence({ on: claim });
  await anAssessment(claim, await aPerson({ name: "Ada" }));
  await anAssessment(claim, await aPerson({ name: "Bob" }), { verdict: "supported" });
  await aDecision(claim);
  const first = await aComment({ on: note, body: "By the courts." });
  await aComment({ on: note, body: "All of them?", parentId: first.id });
  const gone = await aComment({ on: claim, body: "A MISTAKE" });
  const params = { commentId: gone.id };
  await callRoute(remove, { as: document.creator, method: "DELETE", params, ifMatch: '"1"' });
  const response = await carryAway(new Request("http://lectern.test/"), {
    params: Promise.resolve({ documentId: document.id, format: "jsonld" }),
  });
  contentType = response.headers.get("content-type");
  collection = (await response.json()) as Collection;
});

const items = () => collection.first.items;
const targets = () =>
  items().flatMap(({ target }) =>
    typeof target === "string" ? [] : Array.isArray(target) ? target : [target],
  );

describe("the collection", () => {
  it("is one, in the context and the media type of the model, with one page that holds all there is", () => {
    expect(contentType).toBe(
      'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/anno.jsonld"',
    );
    expect(collection["@context"]).toContain("http://www.w3.org/ns/anno.jsonld");
    expect(collection).toMatchObject({ type: "AnnotationCollection", label: "White paper", total: 4 });
    const { first } = collection;
    expect(first).toMatchObject({ type: "AnnotationPage", partOf: collection.id, startIndex: 0 });
    expect(first.items).toHaveLength(collection.total);
    expect(first).not.toHaveProperty("next");
  });

  it("has nothing private in it, and nothing that was deleted", () => {
    expect(JSON.stringify(collection)).not.toMatch(/SECRET|MISTAKE/);
  });
});

describe("each annotation", () => {
  const motivations =
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging";

  it("has an address of its own, a type, one motivation of the model, a maker and a time", () => {
    const ids = items().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, type, motivation, creator, created } of items()) {
      expect(URL.canParse(id)).toBe(true);
      expect(type).toBe("Annotation");
      expect(motivations.split(" ")).toContain(motivation);
      expect(creator).toMatchObject({ type: "Person", name: expect.any(String) as string });
      expect(creator.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(new Date(created).toISOString()).toBe(created);
    }
  });

  it("has bodies that say what they are, and textual ones their words, form and purpose", () => {
    const bodies = items().flatMap(({ body }) => body);
    expect(bodies.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        "TextualBody",
        "SpecificResource",
        "schema:Claim",
        "schema:Review",
        "schema:ClaimReview",
      ]),
    );
    for (const { type, value, format, purpose, source } of bodies) {
      if (type === "TextualBody") {
        expect(value).not.toBe("");
        expect([format, motivations.includes(String(purpose))]).toEqual(["text/plain", true]);
      }
      if (type === "SpecificResource") expect(URL.canParse(source ?? "")).toBe(true);
    }
  });

  it("targets the document, or what it answers", () => {
    const ids = items().map(({ id }) => id);
    const answered = items().flatMap(({ target }) => (typeof target === "string" ? [target] : []));
    expect(answered).toHaveLength(2);
    for (const id of answered) expect(ids).toContain(id);
    expect(targets()).toHaveLength(2);
    for (const { type, source } of targets()) {
      expect(type).toBe("SpecificResource");
      expect(source).toMatchObject({ type: "Text" });
      expect(source.id.endsWith(`/documents/${document.id}`)).toBe(true);
    }
  });

  it("selects its words by quote, and by a position that counts code points", () => {
    const points = Array.from(text);
    for (const { selector } of targets()) {
      const [quote, position] = selector as [Selector, Selector];
      expect([quote.type, position.type]).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
      const { start, end } = position as { start: number; end: number };
      expect(points.slice(start, end).join("")).toBe(quote.exact);
      expect(
        points
          .slice(0, start)
          .join("")
          .endsWith(quote.prefix ?? "?"),
      ).toBe(true);
      expect(
        points
          .slice(end)
          .join("")
          .startsWith(quote.suffix ?? "?"),
      ).toBe(true);
      expect(start).toBeLessThan(text.indexOf(quote.exact ?? ""));
    }
  });
});

describe("a claim", () => {
  interface Body {
    [name: string]: unknown;
    type: string;
  }
  let bodies: Body[];

  beforeAll(async () => {
    const claim = await aClaim({ document: await aDocument(), statement: "First words." });
    const { id } = await someEvidence({ on: claim });
    const data = {
      note: "Two years only.",
      locator: "p. 4",
      tier: "primary",
      relation: "independent",
    } as const;
    const book = {
      ...{ type: "book", title: "On courts" },
      ...{ author: [{ family: "Okafor", given: "Ada" }], publisher: "Law Press" },
    };
    const source = { update: { csl: { ...book, issued: { "date-parts": [[2017]] } } } };
    await db.evidence.update({ where: { id }, data: { ...data, source } });
    await editEvidence(claim.creator, { evidenceId: id, note: "Three years only.", ifMatch: '"1"' });
    const opinion = { claimId: claim.id, verdict: "refuted" as const, reasons: ["outdated" as const] };
    await assessClaim(claim.creator, { ...opinion, rationale: "Before." });
    await assessClaim(claim.creator, { ...opinion, rationale: "After.", ifMatch: '"1"' });
    await decideClaim(claim.creator, { claimId: claim.id, verdict: "supported", summary: "Yes." });
    await editClaim(claim.creator, { claimId: claim.id, statement: "Second words.", ifMatch: '"2"' });
    const correction = { verdict: "refuted" as const, summary: "No.", correction: "A year was missed." };
    await decideClaim(claim.creator, { claimId: claim.id, ...correction, ifMatch: '"1"' });
    const response = await carryAway(new Request("http://lectern.test/"), {
      params: Promise.resolve({ documentId: claim.document.id, format: "jsonld" }),
    });
    const { first } = (await response.json()) as { first: { items: { body: Body[] }[] } };
    bodies = first.items[0]?.body ?? [];
  });

  const ofType = (type: string) => bodies.filter((body) => body.type === type);

  it("says what it stated before, until when, and who restated it", () => {
    expect(ofType("schema:Claim")).toEqual([
      expect.objectContaining({
        "schema:text": "Second words.",
        "prov:wasRevisionOf": [
          expect.objectContaining({
            type: "schema:Claim",
            "schema:text": "First words.",
            "prov:invalidatedAtTime": expect.stringMatching(/Z$/) as string,
            "schema:editor": expect.objectContaining({ name: "Creator" }) as object,
          }),
        ],
      }),
    ]);
  });

  it("has with its evidence how that bears on it, where in the source, what was noted, before too, and how it was judged", () => {
    expect(ofType("SpecificResource")).toEqual([
      expect.objectContaining({
        "cito:hasCitationCharacterization": { id: "cito:refutes" },
        "bibo:locator": "p. 4",
        "schema:citation": expect.objectContaining({
          ...{ type: "schema:CreativeWork", "schema:genre": "book", "schema:name": "On courts" },
          ...{
            "schema:author": ["Ada Okafor"],
            "schema:publisher": "Law Press",
            "schema:datePublished": "2017",
          },
          "schema:encoding": expect.objectContaining({
            "schema:text": expect.stringContaining('"publisher":"Law Press"') as string,
          }) as object,
        }) as object,
        "schema:comment": { type: "schema:Comment", "schema:text": "Three years only." },
        "schema:additionalProperty": [
          { type: "schema:PropertyValue", "schema:name": "tier", "schema:value": "primary" },
          { type: "schema:PropertyValue", "schema:name": "relation", "schema:value": "independent" },
        ],
        "prov:wasRevisionOf": [
          expect.objectContaining({
            "schema:comment": { type: "schema:Comment", "schema:text": "Two years only." },
            "schema:editor": expect.objectContaining({ name: "Creator" }) as object,
          }),
        ],
      }),
    ]);
  });

  it("has with an assessment its reasons, what it said before and which words it was on", () => {
    expect(ofType("schema:Review")).toEqual([
      expect.objectContaining({
        "schema:reviewBody": "After.",
        "schema:keywords": ["outdated"],
        "schema:itemReviewed": { type: "schema:Claim", "schema:text": "First words." },
        "prov:wasRevisionOf": [expect.objectContaining({ "schema:reviewBody": "Before." })],
      }),
    ]);
  });

  it("has every decision, each correction as a revision of the one before, on the words it was given on", () => {
    const [one, two] = ofType("schema:ClaimReview");
    expect(one).toMatchObject({ "schema:version": 1, "schema:claimReviewed": "First words." });
    expect(one).not.toHaveProperty("prov:wasRevisionOf");
    expect(two).toMatchObject({
      "schema:version": 2,
      "schema:correction": "A year was missed.",
      "schema:claimReviewed": "Second words.",
      "prov:wasRevisionOf": { id: one?.id },
    });
  });

  it("uses no words but those whose vocabulary the context names", () => {
    const [, vocabularies] = collection["@context"];
    const used = JSON.stringify([bodies, collection]).matchAll(/"([a-z]+):[A-Za-z]+":/g);
    for (const [, prefix] of used) expect(vocabularies).toHaveProperty([prefix ?? ""]);
  });
});
