/** What a person is told who asked too often. */

/** One sentence, with the wait in seconds or minutes. */
export function tooManySentence(seconds: number): string {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return `That was too many requests. Try again in ${wait}.`;
}
