/** What is said to somebody whose password was given to them, and is to join or make a group with it. */
const parts = [
  "Your password was given to you, so that somebody else knows it. Choose one of your own in your ",
  "settings",
  " first.",
] as const;

export const chooseYourOwn = parts.join("");

/** The sentence in its parts, of which the second names where to go; null where it is another one. */
export function partsOfChoosing(sentence: string): typeof parts | null {
  return sentence === chooseYourOwn ? parts : null;
}
