import { expect, test } from "vitest";
import { follow } from "../testing";

const MARKED =
  "The harbour was quiet in the morning, and the boats lay where the storm had left them. A clerk wrote down their " +
  "names[,] one after another, in a ledger that nobody had opened since the war. Later that week, the owners came. " +
  "Some had walked from the next valley, some had been brought by the cousins who still had a horse.";

/** Leaves out a letter of every so many on either side of the passage. */
function mistype(marked: string, every: number): string {
  const [before = "", words = "", after = ""] = marked.split(/[[\]]/);
  const thin = (text: string) =>
    text.replace(/\p{L}/gu, (letter, i: number) => (i % every === 2 ? "" : letter));
  return thin(before) + words + thin(after);
}

test.each([20, 10, 5])("a comma is found amid surroundings with one letter in %i left out", (every) => {
  const after = mistype(MARKED, every);
  const placement = follow(MARKED, `A note came first.\n\n${after}`);
  expect(placement).toEqual({ state: "moved", found: "," });
});

test("a word in every sentence is found amid surroundings with slips", () => {
  const marked = MARKED.replace("[,]", ",").replace("in a ledger", "[in] a ledger");
  expect(follow(marked, `A note came first.\n\n${mistype(marked, 9)}`)).toEqual({
    state: "moved",
    found: "in",
  });
});

const PATIENTS = (doctor: string, treated: number, word: string) =>
  `Dr ${doctor} treated ${String(treated)} ${word} with the new drug, of whom many recovered fully in the spring. `;
const WARD = "The ward was closed in winter, when the boiler failed and nobody could be found to mend it. ";

test.each(["pabents", "pattients", "patent"])(
  "a word that others have too is found mistyped as %s",
  (now) => {
    const others = PATIENTS("Haas", 14, "patients") + PATIENTS("Quiroga", 31, "patients");
    const marked = `${others}${WARD}${PATIENTS("Lindqvist", 65, "[patients]")}${WARD.replace("winter", "July")}`;
    const start = marked.indexOf("[");
    const mistyped = mistype(`${marked.slice(0, start)}[${now}]${marked.slice(marked.indexOf("]") + 1)}`, 9);
    expect(follow(marked, mistyped)).toEqual({ state: "changed", found: now });
  },
);

test("a word that was taken out of a mistyped text is not the next word", () => {
  const others = PATIENTS("Haas", 14, "patients") + PATIENTS("Quiroga", 31, "patients");
  const marked = `${others}${WARD}${PATIENTS("Lindqvist", 65, "[patients]")}${WARD.replace("winter", "July")}`;
  const start = marked.indexOf("[");
  const mistyped = mistype(`${marked.slice(0, start)}[]${marked.slice(marked.indexOf("]") + 2)}`, 9);
  expect(follow(marked, mistyped).state).toBe("orphan");
});

test.each([
  ["The exhibition of the ledgers opens [at the] town museum on Saturday", "opes town"],
  ["Insurance was paid by the day, and [if] the closure was longer than claimed", "anp the"],
])("nothing of what was beside words that were taken out is them: %s", (sentence, now) => {
  const [before = "", words = "", after = ""] = sentence.split(/ ?[[\]] ?/);
  const last = before.slice(before.lastIndexOf(" ") + 1);
  const next = after.slice(0, after.indexOf(" "));
  const marked = `${WARD}${before} [${words}] ${after} and ran until the end of May. ${WARD.replace("winter", "July")}`;
  const start = marked.indexOf("[");
  const gone = `${marked.slice(0, start - last.length - 1)}[${now}]${marked.slice(marked.indexOf("]") + 2 + next.length)}`;
  expect(follow(marked, mistype(gone, 9)).state).toBe("orphan");
});
