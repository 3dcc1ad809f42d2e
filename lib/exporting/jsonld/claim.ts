/**
 * A claim as an annotation of motivation `assessing`: a body for the claim itself and for each piece of evidence,
 * assessment and decision. What was said before is what each was revised from (prov:wasRevisionOf); evidence says in
 * CiTO how its source bears on the claim.
 */
import type { AssessmentView, ClaimView, DecisionView, EvidenceView } from "@/lib/claims/view";
import { earlierStatement } from "@/lib/claims/wording";
import { personOf, resolvedOf, targetOf, type Writer } from "./pieces";
import { workOf } from "./work";

export function claimOf(writer: Writer, claim: ClaimView) {
  return {
    id: addressOf(writer, claim),
    type: "Annotation",
    motivation: "assessing",
    creator: personOf(claim.creator),
    created: claim.createdAt,
    modified: claim.updatedAt,
    ...resolvedOf(claim),
    body: [
      wordingBody(writer, claim),
      ...claim.evidence.map((evidence) => evidenceBody(writer, evidence)),
      ...claim.assessments.map((assessment) => assessmentBody(writer, claim, assessment)),
      ...claim.decisions.map((decision) => decisionBody(writer, claim, decision)),
    ],
    target: claim.passages.map((passage) => targetOf(writer, passage)),
  };
}

function addressOf({ report }: Writer, claim: ClaimView): string {
  return `${report.origin}/api/claims/${claim.id}`;
}

function said({ statement, type, speaker }: Pick<ClaimView, "statement" | "type" | "speaker">) {
  return {
    type: "schema:Claim",
    "schema:text": statement,
    "schema:author": speaker,
    ...(type === null ? {} : { "schema:genre": type }),
  };
}

/** What the claim states, and what it stated before. */
function wordingBody(writer: Writer, claim: ClaimView) {
  const earlier = claim.history.map((each) => ({
    ...said(each),
    "prov:invalidatedAtTime": each.replacedAt,
    "schema:editor": personOf(each.replacedBy),
  }));
  return { ...said(claim), ...(earlier.length === 0 ? {} : { "prov:wasRevisionOf": earlier }) };
}

const bearings: Record<EvidenceView["stance"], string> = {
  supports: "cito:supports",
  refutes: "cito:refutes",
  qualifies: "cito:qualifies",
  mentions: "cito:citesForInformation",
};

/** How evidence says that its source bears on the claim; also as it said before. */
function cited(evidence: Omit<EvidenceView["history"][number], "replacedBy" | "replacedAt">) {
  const { stance, quote, locator, note, tier, relation } = evidence;
  const judged = Object.entries({ tier, relation }).flatMap(([name, value]) =>
    value === null ? [] : [{ type: "schema:PropertyValue", "schema:name": name, "schema:value": value }],
  );
  return {
    type: "SpecificResource",
    purpose: stance === "mentions" ? "linking" : "assessing",
    "schema:description": stance,
    "cito:hasCitationCharacterization": { id: bearings[stance] },
    "schema:citation": workOf(evidence),
    ...(quote === null ? {} : { selector: { type: "TextQuoteSelector", exact: quote } }),
    ...(locator === null ? {} : { "bibo:locator": locator }),
    ...(note === null ? {} : { "schema:comment": { type: "schema:Comment", "schema:text": note } }),
    ...(judged.length === 0 ? {} : { "schema:additionalProperty": judged }),
  };
}

/** A piece of evidence, and what it said before. */
function evidenceBody(writer: Writer, evidence: EvidenceView) {
  const unnamed = `urn:uuid:${evidence.id}`;
  const earlier = evidence.history.map((each) => ({
    ...cited(each),
    source: each.url ?? unnamed,
    "prov:invalidatedAtTime": each.replacedAt,
    "schema:editor": personOf(each.replacedBy),
  }));
  return {
    ...cited(evidence),
    creator: personOf(evidence.addedBy),
    created: evidence.createdAt,
    modified: evidence.updatedAt,
    source: evidence.url ?? unnamed,
    ...(earlier.length === 0 ? {} : { "prov:wasRevisionOf": earlier }),
  };
}

function rating(verdict: AssessmentView["verdict"]) {
  return { "schema:reviewRating": { type: "schema:Rating", "schema:alternateName": verdict } };
}

function review({
  verdict,
  rationale,
  reasons,
}: Omit<AssessmentView["history"][number], "at" | "withdrawn">) {
  return {
    type: "schema:Review",
    "schema:reviewBody": rationale,
    ...(reasons.length === 0 ? {} : { "schema:keywords": reasons }),
    ...rating(verdict),
  };
}

function assessmentBody(writer: Writer, claim: ClaimView, assessment: AssessmentView) {
  const { reviewer, history, createdAt, updatedAt } = assessment;
  const before = earlierStatement(claim, updatedAt);
  const earlier = history.map((each) => ({
    ...review(each),
    created: each.at,
    "schema:creativeWorkStatus": each.withdrawn ? "withdrawn" : "revised",
  }));
  return {
    ...review(assessment),
    created: createdAt,
    modified: updatedAt,
    creator: personOf(reviewer),
    ...(before === null ? {} : { "schema:itemReviewed": { type: "schema:Claim", "schema:text": before } }),
    ...(earlier.length === 0 ? {} : { "prov:wasRevisionOf": earlier }),
  };
}

/** A decision; a correction is a revision of the one before. What it reviewed is the wording it was given on. */
function decisionBody(writer: Writer, claim: ClaimView, decision: DecisionView) {
  const { number, decidedBy, verdict, summary, correction, decidedAt } = decision;
  const address = `${addressOf(writer, claim)}/decision`;
  return {
    id: `${address}#${number}`,
    type: "schema:ClaimReview",
    "schema:version": number,
    "schema:reviewBody": summary,
    created: decidedAt,
    creator: personOf(decidedBy),
    ...(correction === null ? {} : { "schema:correction": correction }),
    ...(number === 1 ? {} : { "prov:wasRevisionOf": { id: `${address}#${number - 1}` } }),
    "schema:claimReviewed": earlierStatement(claim, decidedAt) ?? claim.statement,
    ...rating(verdict),
  };
}
