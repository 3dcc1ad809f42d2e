/**
 * Reliability: what a source is to the claim it is put to. It is judged for this claim alone, not for the publisher:
 * the tier says how near to what happened, the relation how near to whom the claim is about.
 */
export const tiers = ["primary", "secondary", "tertiary"] as const;
export type Tier = (typeof tiers)[number];

export const relations = ["independent", "affiliated", "self_published"] as const;
export type Relation = (typeof relations)[number];
