/** Stances: what a source does to a claim. "Qualifies" adds context; "mentions" takes no side. */
export const stances = ["supports", "refutes", "qualifies", "mentions"] as const;
export type Stance = (typeof stances)[number];
