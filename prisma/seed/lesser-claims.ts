/** The example's other claims: one for each state of progress that the chief ones are not in. */
import type { SeededClaim } from "./seeded-claim";
import { beforeThePaper, scio, shine } from "./sources";

export const lesserClaims: SeededClaim[] = [
  {
    by: "amara",
    assignee: "ben",
    statement: "Nine offences no longer carry the death penalty.",
    type: "event_or_property",
    passages: ["Nine offences no longer carry the death penalty"],
    progress: "in_progress",
    evidence: [
      {
        by: "amara",
        stance: "supports",
        source: shine,
        quote: "abolishing nine death penalty charges",
        tier: "secondary",
        relation: "affiliated",
      },
    ],
  },
  {
    by: "ben",
    assignee: "chen",
    statement:
      "Prosecutors refused 2,624 arrests and dropped 870 prosecutions because evidence had been obtained unlawfully.",
    type: "causal",
    passages: [
      "refused 2,624 arrests and dropped 870 prosecutions because evidence had been obtained unlawfully",
    ],
    progress: "decided",
    evidence: [
      {
        by: "chen",
        stance: "qualifies",
        source: beforeThePaper,
        quote: "prosecuting agencies decided not to arrest 2,624 suspects and not to prosecute another 870",
        tier: "secondary",
        relation: "affiliated",
        note: "The same numbers, with no word of the reason.",
      },
      {
        by: "ben",
        stance: "supports",
        source: scio,
        quote: "on the basis of exclusion of illegally-obtained evidence",
        tier: "primary",
        relation: "affiliated",
      },
    ],
    assessments: [
      { by: "ben", verdict: "supported", rationale: "Numbers and reason stand in the paper." },
      {
        by: "chen",
        verdict: "not_enough_evidence",
        rationale: "The numbers stand twice; the reason stands once, and only with the side that claims it.",
        reasons: ["missing_context"],
      },
    ],
    decisions: [
      {
        verdict: "conflicting_evidence",
        summary:
          "The numbers agree. Whether unlawful evidence was the reason, one source says and the other does not.",
      },
    ],
  },
  {
    by: "amara",
    assignee: "chen",
    statement: "3,453 fugitives were brought back between 2014 and October 2017.",
    type: "numerical",
    passages: ["3,453 fugitives were brought back from more than 90 countries and regions"],
    progress: "open",
  },
  {
    by: "chen",
    statement: "The legal protection of human rights made remarkable progress.",
    type: "position",
    speaker: "State Council Information Office",
    passages: ["“remarkable progress” in protecting human rights through law"],
    progress: "decided",
    assessments: [
      {
        by: "ben",
        verdict: "not_checkable",
        rationale: "A judgement of value. What can be checked are the figures it rests on.",
      },
    ],
    decisions: [
      {
        verdict: "not_checkable",
        summary: "A judgement of value; the figures it rests on are checked one by one.",
      },
    ],
  },
  {
    by: "ben",
    statement: "Approval was lifted in 618 matters since 2012.",
    type: "numerical",
    passages: ["the need for official approval has been lifted in 618 matters"],
    progress: "decided",
    evidence: [
      {
        by: "ben",
        stance: "mentions",
        source: scio,
        quote: "it has canceled the requirement for administrative approval on 618 items",
        tier: "primary",
        relation: "affiliated",
      },
    ],
    assessments: [
      {
        by: "amara",
        verdict: "not_enough_evidence",
        rationale: "One source, and it is the one making the claim.",
        reasons: ["unverified_as_fact"],
      },
    ],
    decisions: [
      { verdict: "not_enough_evidence", summary: "No list of the 618 was found, and no other count." },
    ],
  },
];
