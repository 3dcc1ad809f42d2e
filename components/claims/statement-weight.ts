/**
 * The weight of a claim's statement. East Asian faces have a regular and a bold, and nothing between: at a medium weight
 * their signs would stay regular beside figures that are not.
 */

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Gives the class of the weight in which all of a statement can be set. */
export function weightOf(statement: string): string {
  return eastAsian.test(statement) ? "font-semibold" : "font-medium";
}
