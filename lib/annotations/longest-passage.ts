/**
 * How long a passage may be. A mark is on words, not on an article: a longer one would be carried whole with every list
 * that it is in. Twenty of them, as a claim may have, are within what one request may bring.
 */

/** The most UTF-16 code units of one passage. */
export const longestPassage = 15_000;

/** The most UTF-16 code units that are sent of what stands before a passage, or after it. */
export const longestSurroundings = 500;

/**
 * The most bytes of a request that brings passages. JSON may write any code unit in six of them, as \uXXXX, and what writes
 * nothing but ASCII does: twenty passages with what stands around them come to 1.9 MB.
 */
export const passagesBodyLimit = 2 * 1024 * 1024;
