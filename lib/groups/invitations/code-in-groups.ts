/** How the code of an invitation is shown, to be read out. Whoever types it may leave the dashes out. */

/** Parts a code into groups of four signs, or of five where that leaves none over, with dashes between them. */
export function codeInGroups(code: string): string {
  const groups = code.length % 4 === 0 ? /.{1,4}/gu : /.{1,5}/gu;
  return code.match(groups)?.join("-") ?? code;
}
