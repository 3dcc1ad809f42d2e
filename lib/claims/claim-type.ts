/** Claim types: what kind of statement is to be checked, in AVeriTeC's words (Schlichtkrull et al., 2023). */
export const claimTypes = ["event_or_property", "numerical", "quote", "causal", "position"] as const;
export type ClaimType = (typeof claimTypes)[number];
