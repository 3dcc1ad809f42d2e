/** Reason tags: why a reviewer found a claim wanting, in one word each. */
export const reasonTags = [
  "factual_error",
  "outdated",
  "missing_context",
  "unverified_as_fact",
  "misattributed",
  "failed_verification",
  "manipulated_media",
  "satire",
] as const;
export type ReasonTag = (typeof reasonTags)[number];
