/**
 * What can go wrong at sign-in, in a word and in a sentence. The word travels in the address of the sign-in
 * page, never the sentence: nobody can put words of theirs on our page by a link.
 */
import type { Refusal } from "@/lib/result";
import { lockedOutSentence, tooManySentence } from "@/lib/too-many";

export const faults = {
  wrong: "The e-mail address or username, or the password, is not right.",
  disabled: "This account is switched off. Ask the administrator.",
  demo: "Signing in with one click works only in the demonstration, on the machine it runs on.",
  unverified:
    "This provider has not verified an e-mail address of yours, so that we cannot tell who you are.",
  "no-account": "There is no account with this e-mail address. Ask for an invitation.",
  invitation:
    "There is no account with this e-mail address, and the invitation is not valid, or no longer. Ask for a new one.",
  closed: "There is no account with this e-mail address. New ones are made by the administrator here.",
  link: "This link was used already or is too old. Ask for a new one.",
  unreachable: "That way to sign in could not be reached. Try again, or ask whoever runs this Lectern.",
  failed: "Signing in did not work. Try again; if it stays, ask whoever runs this Lectern.",
} as const;

export type Fault = keyof typeof faults;

/** The word of a refusal of ours; `failed` for any other. */
export function wordOf({ kind, sentence, retryAfter = 0 }: Refusal): string {
  if (kind === "too-many") return sentence === lockedOutSentence(retryAfter) ? "locked-out" : "too-many";
  if (kind === "unreachable") return "unreachable";
  return Object.entries(faults).find(([, text]) => text === sentence)?.[0] ?? "failed";
}

/** The sentence of a word from the address, with the seconds to wait; null for what is no word of ours. */
export function explainFault(word: string, wait: number): string | null {
  const seconds = Number.isFinite(wait) ? wait : 15 * 60;
  if (word === "too-many") return tooManySentence(seconds);
  if (word === "locked-out") return lockedOutSentence(seconds);
  return Object.hasOwn(faults, word) ? faults[word as Fault] : null;
}
