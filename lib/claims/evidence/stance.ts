/** Stances: what a source does to a claim. "Qualifies" adds context; "mentions" takes no side. */
export const stances = ["supports", "refutes", "qualifies", "mentions"] as const;
export type Stance = (typeof stances)[number];

/** A stance as it is said to people, the source being who does so. */
export const stanceLabels: Record<Stance, string> = {
  supports: "supports",
  refutes: "refutes",
  qualifies: "adds context",
  mentions: "mentions",
};
