import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { progresses } from "@/lib/claims/progress";
import { db } from "@/lib/server/db";
import { seed } from "./seed";
import { article } from "./seed/article";
import { claims } from "./seed/claims";
import { notes } from "./seed/notes";

beforeAll(seed);

const allClaims = () =>
  db.claim.findMany({ include: { assessments: true, decisions: true, evidence: true } });

/** The places of passages in the example's only version, as pairs that lie over each other. */
async function overlaps() {
  const places = await db.placement.findMany({ include: { passage: true } });
  const pairs = places.flatMap((one, at) => places.slice(at + 1).map((other) => [one, other] as const));
  return pairs.filter(
    ([one, other]) => Number(one.start) < Number(other.end) && Number(other.start) < Number(one.end),
  );
}

describe("the example", () => {
  it("has six claims at least, in every state of progress", async () => {
    const claims = await allClaims();
    expect(claims.length).toBeGreaterThanOrEqual(6);
    expect(new Set(claims.map(({ progress }) => progress))).toEqual(new Set(progresses));
  });

  it("has a figure with evidence for and against it, on which two reviewers differ", async () => {
    const disputed = (await allClaims()).filter(({ type, evidence, assessments }) => {
      const stances = new Set(evidence.map(({ stance }) => stance));
      const reviewers = new Set(assessments.map(({ reviewerId }) => reviewerId));
      const verdicts = new Set(assessments.map(({ verdict }) => verdict));
      const isTwoSided = stances.has("supports") && stances.has("refutes");
      return type === "numerical" && isTwoSided && reviewers.size === 2 && verdicts.size === 2;
    });
    expect(disputed.map(({ statement }) => statement)).toEqual([expect.stringContaining("4,032")]);
    const stances = new Set(disputed[0]?.evidence.map(({ stance }) => stance));
    expect(stances).toEqual(new Set(["supports", "refutes", "qualifies"]));
  });

  it("gives for each piece of evidence the words of its source that it rests on", async () => {
    const quotes = (await allClaims()).flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes.length).toBeGreaterThan(8);
    expect(quotes).not.toContain(null);
  });

  it("shows first what two reviewers differ about: no mark stands before it", async () => {
    const [first] = await db.placement.findMany({
      orderBy: { start: "asc" },
      take: 1,
      include: { passage: { include: { claim: true } } },
    });
    expect(first?.passage.claim?.statement).toContain("4,032");
  });

  it("has one decision that was corrected to another verdict, with what changed", async () => {
    const corrected = (await allClaims()).filter(({ decisions }) => decisions.length > 1);
    expect(corrected).toHaveLength(1);
    const decisions = corrected[0]?.decisions.toSorted((one, other) => one.number - other.number) ?? [];
    expect(decisions.map(({ correction }) => correction !== null)).toEqual([false, true]);
    expect(decisions[0]?.verdict).not.toBe(decisions[1]?.verdict);
  });

  it("has notes that overlap each other, and one that overlaps a claim", async () => {
    const kinds = (await overlaps()).map((pair) =>
      pair.map(({ passage }) => (passage.annotationId === null ? "claim" : "note")).sort(),
    );
    expect(kinds).toContainEqual(["note", "note"]);
    expect(kinds).toContainEqual(["claim", "note"]);
  });

  it("has a thread on a claim and one on a note, each with a reply of somebody else", async () => {
    const replies = await db.comment.findMany({
      where: { parentId: { not: null } },
      include: { parent: true },
    });
    const answered = replies.filter(({ authorId, parent }) => authorId !== parent?.authorId);
    expect(answered.some(({ claimId }) => claimId !== null)).toBe(true);
    expect(answered.some(({ annotationId }) => annotationId !== null)).toBe(true);
  });

  it("is set with the quotation marks and apostrophes of a typographer", () => {
    // Inside JSON a straight quotation mark is escaped.
    expect(JSON.stringify([article, claims, notes])).not.toMatch(/\\"|'/);
  });

  it("left the events of its making, as the API would have", async () => {
    const types = (await db.event.findMany()).map(({ type }) => type);
    expect(types.length).toBeGreaterThan(40);
    expect(types).toEqual(
      expect.arrayContaining([
        ...["document.created", "annotation.created", "claim.created", "evidence.created"],
        ...["assessment.created", "decision.created", "decision.corrected", "comment.created"],
      ]),
    );
  });
});

it("has everyone whom README.md names where it tries things on it", async () => {
  const addresses = (await readFile("README.md", "utf8")).matchAll(
    /lectern -- (?:token create|import .*--as) (\S+)/g,
  );
  const emails = [...addresses].map(([, email]) => email!);
  expect(emails).toHaveLength(2);
  for (const email of emails) expect(await db.user.count({ where: { email } }), email).toBe(1);
});
