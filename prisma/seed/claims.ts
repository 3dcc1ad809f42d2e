/** The example's claims: in every state of progress, with evidence, two minds, decisions and one correction. */
import type { Verdict } from "@/lib/claims/verdict";
import type { NewEvidence } from "@/lib/claims/evidence/input";
import type { Progress } from "@/lib/claims/progress";
import type { ReasonTag } from "@/lib/claims/assessments/reasons";
import { businessTimes, chinaDaily, ecns, scio, shine } from "./sources";

export type Who = "amara" | "ben" | "chen";

interface SeededClaim {
  by: Who;
  assignee?: Who;
  statement: string;
  type: "event_or_property" | "numerical" | "quote" | "causal" | "position";
  speaker?: string;
  /** Words that stand once in the article, one passage each. */
  passages: string[];
  progress: Progress;
  evidence?: (Omit<NewEvidence, "claimId" | "id"> & { by: Who })[];
  assessments?: { by: Who; verdict: Verdict; rationale: string; reasons?: ReasonTag[] }[];
  /** In order; each but the first is a correction. */
  decisions?: { verdict: Verdict; summary: string; correction?: string }[];
  /** Comments, each answering the one before it where `reply` is set. */
  thread?: { by: Who; body: string; reply?: true }[];
}

const acquittals: SeededClaim = {
  by: "amara",
  assignee: "chen",
  statement: "Courts acquitted 4,032 defendants from 2013 to 2017.",
  type: "numerical",
  speaker: "State Council Information Office",
  passages: ["acquitted 4,032 defendants"],
  progress: "in_review",
  evidence: [
    {
      by: "amara",
      stance: "supports",
      source: scio,
      quote: "the acquittal of 4,032 defendants as per the law from 2013 to 2017",
      tier: "primary",
      relation: "affiliated",
      note: "The body that issued the paper, reporting the paper: this shows what was claimed, not that it is so.",
    },
    {
      by: "chen",
      stance: "refutes",
      source: ecns,
      quote: "From 2013 to this September, more than 4,000 defendants were acquitted",
      tier: "secondary",
      relation: "affiliated",
      note: "The same figure, but the count stops in September 2017. The period is not five full years.",
    },
    {
      by: "chen",
      stance: "qualifies",
      source: chinaDaily,
      tier: "secondary",
      relation: "affiliated",
      note: "Reports 825 defendants acquitted in 2013: about a fifth of the total in the first of the years.",
    },
    {
      by: "ben",
      stance: "qualifies",
      source: businessTimes,
      quote: "1.184 million were found guilty, a conviction rate of 99.93 per cent",
      tier: "secondary",
      relation: "independent",
      note: "What the figure leaves out: how many were tried.",
    },
  ],
  assessments: [
    {
      by: "amara",
      verdict: "supported",
      rationale:
        "The yearly figures that we can find add up to it: 825 and 778 in the first two years, and the court's own report six weeks earlier says more than 4,000.",
    },
    {
      by: "chen",
      verdict: "not_enough_evidence",
      rationale:
        "Every source repeats the court. Nobody outside counted, and the count seems to end in September, so the period is wrong as it is stated.",
      reasons: ["missing_context"],
    },
  ],
  thread: [
    {
      by: "chen",
      body: 'Is "2013 to 2017" five years, or four and three quarters? The court\'s report stops in September.',
    },
    {
      by: "amara",
      body: "The paper came out in December, so it cannot be five full years. I would still call the number right.",
      reply: true,
    },
    { by: "chen", body: "The number perhaps. The claim has a period in it too.", reply: true },
    { by: "ben", body: "Whatever we decide, the report should print the conviction rate beside it." },
  ],
};

const miscarriages: SeededClaim = {
  by: "ben",
  assignee: "ben",
  statement: "Courts put right 37 grave miscarriages of justice, which concerned 61 people.",
  type: "numerical",
  passages: ["37 grave miscarriages of justice concerning 61 people"],
  progress: "published",
  evidence: [
    {
      by: "ben",
      stance: "supports",
      source: scio,
      quote: "the correction of 37 major cases of miscarriage of justice involving 61 people",
      tier: "primary",
      relation: "affiliated",
    },
    {
      by: "chen",
      stance: "supports",
      source: ecns,
      quote:
        "Chinese courts have corrected judgements in 37 high-profile cases involving 61 people in the past five years",
      tier: "secondary",
      relation: "affiliated",
      note: "An earlier and separate occasion: the chief justice before the legislature.",
    },
  ],
  assessments: [
    { by: "ben", verdict: "supported", rationale: "Two reports of two occasions give both numbers." },
    { by: "chen", verdict: "supported", rationale: "Agreed, as a count by the court of what the court did." },
  ],
  decisions: [
    { verdict: "not_enough_evidence", summary: "Only the paper itself gives these numbers." },
    {
      verdict: "supported",
      summary: "The court gave the same two numbers to the legislature six weeks before the paper.",
      correction:
        "We had found one source. Chen found the chief justice's report of November 2017, so the verdict changes from not enough evidence to supported.",
    },
  ],
};

const rising: SeededClaim = {
  by: "chen",
  statement: "Acquittals rose with every year of the period.",
  type: "numerical",
  passages: ["acquittals rose with every year of the period"],
  progress: "decided",
  evidence: [
    {
      by: "chen",
      stance: "refutes",
      source: businessTimes,
      quote: 'A total of 778 accused were "declared innocent" by Chinese courts in 2014',
      tier: "secondary",
      relation: "independent",
      note: "Fewer than the 825 of the year before.",
    },
    {
      by: "amara",
      stance: "refutes",
      source: chinaDaily,
      tier: "secondary",
      relation: "affiliated",
      note: "825 in 2013.",
    },
  ],
  assessments: [
    {
      by: "chen",
      verdict: "refuted",
      rationale: "They fell from 825 to 778 between the first year and the second.",
      reasons: ["factual_error"],
    },
  ],
  decisions: [{ verdict: "refuted", summary: "Acquittals fell from 825 in 2013 to 778 in 2014." }],
};

const others: SeededClaim[] = [
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
        source: ecns,
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
    passages: ['"remarkable progress" in protecting human rights through law'],
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
        source: shine,
        quote: "it has canceled the requirement for administrative approval on 618 items",
        tier: "secondary",
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

export const claims: SeededClaim[] = [acquittals, miscarriages, rising, ...others];
