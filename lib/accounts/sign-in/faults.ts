/**
 * What can go wrong at sign-in, in a word and in a sentence. The word travels in the address of the sign-in
 * page, never the sentence: nobody can put words of theirs on our page by a link.
 */
import { tooManySentence } from "@/lib/too-many";

export const faults = {
  wrong: "The name or the password is not right.",
  disabled: "This account is switched off. Ask the administrator.",
  demo: "Signing in with one click works only in the demonstration, on the machine it runs on.",
  unverified:
    "This provider has not verified an e-mail address of yours, so that we cannot tell who you are.",
  "no-account": "There is no account with this e-mail address. Ask for an invitation.",
  invitation:
    "There is no account with this e-mail address, and the invitation is not valid, or no longer. Ask for a new one.",
  closed: "There is no account with this e-mail address. New ones are made by the administrator here.",
  link: "This link was used already or is too old. Ask for a new one.",
  failed: "Signing in did not work. Try again; if it stays, ask whoever runs this Lectern.",
} as const;

export type Fault = keyof typeof faults;

/** The word of a sentence of ours; `failed` for any other. */
export function faultOf(sentence: string): Fault {
  const found = Object.entries(faults).find(([, text]) => text === sentence);
  return (found?.[0] ?? "failed") as Fault;
}

/** The sentence of a word from the address, with the seconds to wait; null for what is no word of ours. */
export function explainFault(word: string, wait: number): string | null {
  if (word === "too-many") return tooManySentence(Number.isFinite(wait) ? wait : 15 * 60);
  return Object.hasOwn(faults, word) ? faults[word as Fault] : null;
}
