/** The example's claims: in every state of progress, with evidence, two minds, decisions and one correction. */
import { lesserClaims } from "./lesser-claims";
import type { SeededClaim } from "./seeded-claim";
import { afterThePaper, beforeThePaper, businessTimes, chinaDaily, scio } from "./sources";

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
      source: afterThePaper,
      quote: "Courts at various levels acquitted a total of 4,874 defendants from 2013 to 2017",
      tier: "secondary",
      relation: "affiliated",
      note: "The court’s own count of the same five years, three months later: 842 more.",
    },
    {
      by: "chen",
      stance: "qualifies",
      source: beforeThePaper,
      quote: "From 2013 to this September, more than 4,000 defendants were acquitted",
      tier: "secondary",
      relation: "affiliated",
      note: "It may well be the same count, and it stops in September 2017.",
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
        "At least so many: the court told the legislature of more than 4,000 by September, and of 4,874 by the end of the year. The paper is behind by a quarter, not wrong about the courts.",
    },
    {
      by: "chen",
      verdict: "refuted",
      rationale:
        "For 2013 to 2017 the court itself counts 4,874. The 4,032 can only be those of a shorter time, so the claim is wrong as it is stated.",
      reasons: ["missing_context"],
    },
  ],
  thread: [
    {
      by: "chen",
      body: "Is “2013 to 2017” five years, or four and three quarters? The chief justice’s count stops in September.",
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
      source: beforeThePaper,
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
        "We had found one source. Chen found the chief justice’s report of November 2017, so the verdict changes from not enough evidence to supported.",
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
      quote: "A total of 778 accused were “declared innocent” by Chinese courts in 2014",
      tier: "secondary",
      relation: "independent",
      note: "Fewer than the 825 of the year before.",
    },
    {
      by: "amara",
      stance: "refutes",
      source: chinaDaily,
      quote: "In 2013 people’s courts at all levels acquitted 825 defendants in accordance with the law",
      tier: "secondary",
      relation: "affiliated",
      note: "The first of the five years.",
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

export const claims: SeededClaim[] = [acquittals, miscarriages, rising, ...lesserClaims];
