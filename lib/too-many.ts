/** What a person is told who asked, or guessed, too often: one sentence, with the wait in seconds or minutes. */

/** Of any requests. */
export function tooManySentence(seconds: number): string {
  return `That was too many requests. ${tryAgainIn(seconds)}`;
}

/** Of wrong passwords. */
export function lockedOutSentence(seconds: number): string {
  return `Too many wrong passwords. ${tryAgainIn(seconds)}`;
}

function tryAgainIn(seconds: number): string {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return `Try again in ${wait}.`;
}
