/** A claim in the report: its passages, the evidence, each assessment by name, the decision and its corrections. */
import type { Element } from "hast";
import { h } from "hastscript";
import { stanceLabels } from "@/lib/claims/evidence/stance";
import type { ClaimView, EvidenceView } from "@/lib/claims/view";
import { earlierStatement } from "@/lib/claims/wording";
import { withWholeDates } from "@/lib/sources/whole-dates";
import type { NumberedMark, Report } from "../report";
import { sinceThen } from "./passage";
import { threadSection } from "./thread";
import {
  by,
  dotted,
  inWords,
  linked,
  linkedAddress,
  moment,
  paragraphs,
  quotation,
  verdictSign,
} from "./words";

/** The number of a source in the report's list, by the evidence that cites it. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** Writes one claim whole. */
export function claimSection(
  report: Report,
  { claim, mark }: { claim: ClaimView; mark: NumberedMark },
  sources: SourceNumbers,
): Element {
  const state = [verdictSign(claim.verdict), inWords(claim.progress), claim.type && inWords(claim.type)];
  const made = h("span", [by("made by", claim.creator.name), ", ", moment(claim.createdAt)]);
  return h("article", { className: "entry", id: mark.anchor }, [
    h("h3", { dir: "auto" }, [h("span", { className: "number" }, mark.label), " ", claim.statement]),
    h("p", { className: "by" }, dotted([...state, claim.speaker && by("said by", claim.speaker), made])),
    ...passageList(report, claim),
    ...wordingList(claim),
    ...evidenceList(claim.evidence, sources),
    ...assessmentList(claim),
    ...decisionList(claim),
    ...threadSection(report, claim),
  ]);
}

function passageList(report: Report, claim: ClaimView): Element[] {
  return claim.passages.map((passage) =>
    h("p", { className: "passage" }, [quotation(passage.target.quote.exact), ...sinceThen(report, passage)]),
  );
}

/** What the claim said before it was restated. */
function wordingList({ history }: ClaimView): Element[] {
  if (history.length === 0) return [];
  const items = history.map(({ statement, type, speaker, replacedBy, replacedAt }) => {
    const facts = [
      type && inWords(type),
      speaker && by("said by", speaker),
      by("restated by", replacedBy.name),
    ];
    return h("li", [
      quotation(statement),
      h("p", { className: "by" }, dotted([...facts, moment(replacedAt)])),
    ]);
  });
  return [h("h4", "Earlier wordings"), h("ol", { reversed: true }, items)];
}

/** Says of an assessment or a decision that it was given on other words. */
function earlierWording(claim: ClaimView, { at, isEarlier }: { at: string; isEarlier: boolean }): Element[] {
  if (!isEarlier) return [];
  const statement = earlierStatement(claim, at);
  return [
    h(
      "p",
      { className: "by" },
      statement === null
        ? "before its type, speaker or passages were changed"
        : ["on an earlier wording: ", quotation(statement)],
    ),
  ];
}

function evidenceList(evidence: EvidenceView[], sources: SourceNumbers): Element[] {
  if (evidence.length === 0) return [h("p", { className: "none" }, "No evidence was put to this claim.")];
  const items = evidence.map((each) => {
    const judged = [
      each.tier,
      each.relation && inWords(each.relation),
      each.locator,
      by("added by", each.addedBy.name),
    ];
    const number = sources.get(each.id);
    return h("li", [
      h("b", { className: "stance" }, stanceLabels[each.stance]),
      " ",
      ...(each.quote === null ? [] : [quotation(each.quote), " — "]),
      h("span", { dir: "auto" }, linked(withWholeDates(each.citation), each.url)),
      ...(number === undefined ? [] : [" ", h("a", { href: `#source-${number}` }, `[${number}]`)]),
      h("p", { className: "by" }, dotted(judged)),
      ...(each.note === null ? [] : paragraphs(each.note)),
      ...each.history.map(earlierEvidence),
    ]);
  });
  return [h("h4", "Evidence"), h("ul", items)];
}

/** What a piece of evidence said before it was changed. Its source need not be in the list, so its address stands here. */
function earlierEvidence(before: EvidenceView["history"][number]): Element {
  const { stance, quote, citation, url, tier, relation, locator, note, replacedBy, replacedAt } = before;
  const cited = [
    stanceLabels[stance],
    quote !== null && quotation(quote),
    h("span", { dir: "auto" }, withWholeDates(citation)),
    url !== null && linkedAddress(url),
  ];
  const judged = [tier, relation && inWords(relation), locator, note];
  const changed = [by("changed by", replacedBy.name), moment(replacedAt)];
  return h("p", { className: "by" }, dotted([...cited, ...judged, ...changed], "Before: "));
}

function assessmentList(claim: ClaimView): Element[] {
  const { assessments } = claim;
  if (assessments.length === 0) return [];
  const items = assessments.map((each) =>
    h("li", [
      h(
        "p",
        dotted([h("b", h("bdi", each.reviewer.name)), verdictSign(each.verdict), moment(each.updatedAt)]),
      ),
      ...earlierWording(claim, { at: each.updatedAt, isEarlier: each.onEarlierWording }),
      ...paragraphs(each.rationale),
      ...(each.reasons.length === 0
        ? []
        : [h("p", { className: "by" }, each.reasons.map(inWords).join(", "))]),
      ...each.history.map((earlier) =>
        h(
          "p",
          { className: "by" },
          dotted(
            [verdictSign(earlier.verdict), moment(earlier.at), earlier.rationale],
            earlier.withdrawn ? "Withdrawn: " : "Before: ",
          ),
        ),
      ),
    ]),
  );
  return [h("h4", "Assessments"), h("ul", { className: "sides" }, items)];
}

function decisionList(claim: ClaimView): Element[] {
  const { decisions } = claim;
  if (decisions.length === 0) return [h("p", { className: "none" }, "No decision has been made.")];
  const items = decisions.map((each) =>
    h("li", [
      h(
        "p",
        dotted([verdictSign(each.verdict), by("decided by", each.decidedBy.name), moment(each.decidedAt)]),
      ),
      ...earlierWording(claim, { at: each.decidedAt, isEarlier: each.onEarlierWording }),
      ...(each.correction === null
        ? []
        : [h("p", { dir: "auto" }, [h("b", "Correction: "), each.correction])]),
      ...paragraphs(each.summary),
    ]),
  );
  return [h("h4", decisions.length > 1 ? "Decision and corrections" : "Decision"), h("ol", items)];
}
