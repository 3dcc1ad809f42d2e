import { expect, test } from "vitest";
import { follow } from "../testing";

const ORPHAN = { state: "orphan", found: null };
const OPENING =
  "The trustees met twice in the winter and kept no minutes. A clerk opened the archive to the public. ";
const CLOSING =
  "Visitors are asked to leave their bags at the door. The reading room closes at five on Fridays. ";
const REPORT =
  "The repairs, put at 310 crowns a year, would keep the reading room open until the bridge is done.";

test("a phrase of a deleted sentence is not found in its look-alike elsewhere", () => {
  const other = REPORT.replace("310", "937");
  const marked = `${OPENING}${REPORT.replace("crowns a year", "[crowns a year]")}\n\n${CLOSING}${other}`;
  expect(follow(marked, `${OPENING}\n\n${CLOSING}${other}`)).toEqual(ORPHAN);
});

test("a word of a deleted list item is not found in the item beside it", () => {
  const item = (name: string, count: string) =>
    `${name}: lent ${count} volumes, as many as in the year before.\n`;
  const items = [item("Ostrava", "577"), item("Lund", "877"), item("Carrick", "655"), item("Kelso", "622")];
  const marked = items.map((each, i) => (i === 2 ? each.replace("lent", "[lent]") : each)).join("");
  const edited = items
    .filter((_, i) => i !== 2)
    .join("")
    .replace("877", "878");
  expect(follow(`${OPENING}\n${marked}${CLOSING}`, `${OPENING}\n${edited}${CLOSING}`)).toEqual(ORPHAN);
});

test("a clause of a deleted section is not found in a section that reads the same", () => {
  const body = "The council meets in spring. [Its members serve for three years.] It decides by majority.";
  const section = (name: string) => `Statutes of the ${name} reading room\n\n${body}\n\n`;
  const marked = section("Lund").replace(/[[\]]/g, "") + section("Ostrava");
  expect(follow(marked, section("Lund").replace(/[[\]]/g, ""))).toEqual(ORPHAN);
});

test("the last word of a text is not found where it stands elsewhere, once its paragraph was deleted", () => {
  const kept = `${OPENING}The bridge was closed last November. ${CLOSING}`;
  expect(follow(`${kept}\n\nThe fee is due on 30 [November.]`, kept)).toEqual(ORPHAN);
});

test("a passage changed in place does not go over to the note that quotes it", () => {
  const note = `\n\nCorrection: this text said "${REPORT}"`;
  const changed = REPORT.replace("310", "301");
  expect(follow(`${OPENING}[${REPORT}]`, `${OPENING}${changed}${note}`)).toEqual({
    state: "changed",
    found: changed,
  });
});

test("a paragraph changed in a word is found where it was put", () => {
  const changed = REPORT.replace("bridge", "tower");
  const after = `${OPENING}\n\n${CLOSING}\n\n${changed}`;
  expect(follow(`${OPENING}\n\n[${REPORT}]\n\n${CLOSING}`, after)).toEqual({
    state: "changed",
    found: changed,
  });
});

test.each(["before", "after"])("a changed sentence leaves out a sentence put in %s it", (side) => {
  const changed = REPORT.replace("310", "301");
  const added = "Nobody could say where the money had gone.";
  const now = side === "before" ? `${added} ${changed}` : `${changed} ${added}`;
  expect(follow(`${OPENING}[${REPORT}] ${CLOSING}`, `${OPENING}${now} ${CLOSING}`)).toEqual({
    state: "changed",
    found: changed,
  });
});

test("half a sentence between untouched neighbours is what is left of it", () => {
  const left = "until the bridge is done.";
  expect(follow(`${OPENING}[${REPORT}] ${CLOSING}`, `${OPENING}${left} ${CLOSING}`)).toEqual({
    state: "changed",
    found: left,
  });
});

test.each([
  ["-5", "-5"],
  ["5%", "5%"],
])("a figure that was made %s is another", (now, found) => {
  const marked = "The reading fell to [5] in the night, they said, and no further.";
  expect(follow(marked, marked.replace("[5]", now))).toEqual({ state: "changed", found });
});

test("of more equal rows than are listed, the one at the recorded position is exact", () => {
  const row = "Total\t0\t0\n";
  const marked = `${row.repeat(120)}[Total]${row.slice(5)}${row.repeat(80)}`;
  expect(follow(marked, row.repeat(201)).state).toBe("exact");
});

/** Items of a list that differ in a name and two figures. */
function item(name: string, count: string, share: string): string {
  return `In ${name} the wardens counted ${count} boats, ${share} percent more than the spring before. `;
}

test("a figure of a deleted item is not the figure of the item before it", () => {
  const [first, own, next] = [
    item("Ostrava", "5,577", "7.4"),
    item("Lund", "4,877", "9.1"),
    item("Kelso", "6,022", "2.8"),
  ];
  const marked = `${OPENING}${first}${own.replace("9.1", "[9.1]")}${next}${CLOSING}`;
  expect(follow(marked, `${OPENING}${first}${next}${CLOSING}`)).toEqual(ORPHAN);
});

test("a figure that changed places with one of the next item shows as changed", () => {
  const [own, next] = [item("Ostrava", "5,577", "7.4"), item("Lund", "4,877", "9.1")];
  const marked = `${OPENING}${own.replace("5,577", "[5,577]")}${next}${CLOSING}`;
  const swapped = own.replace("5,577", "4,877") + next.replace("4,877", "5,577");
  expect(follow(marked, `${OPENING}${swapped}${CLOSING}`)).toEqual({ state: "changed", found: "4,877" });
});

test("an item that changed places with the next is found, though that would pass for it", () => {
  const [own, next] = [item("Ostrava", "5,577", "7.4").trim(), item("Lund", "4,877", "9.1").trim()];
  const last = item("Kelso", "6,022", "2.8");
  const marked = `${OPENING}[${own}] ${next} ${last}${CLOSING}`;
  expect(follow(marked, `${OPENING}${next} ${own} ${last}${CLOSING}`)).toEqual({
    state: "moved",
    found: own,
  });
});

test("a sentence that stands elsewhere too is found where it changed places with the next", () => {
  const copy = `${REPORT} Nobody at the harbour had been told of it, and nobody asked.`;
  const [next, last] = [
    "The bridge is painted green.",
    "It has been so since the flood of the year before last.",
  ];
  const marked = `${OPENING}[${REPORT}] ${next} ${last}\n\n${CLOSING}${copy}`;
  const after = `${OPENING}${next} ${REPORT} ${last}\n\n${CLOSING}${copy}`;
  const { state, found } = follow(marked, after);
  expect([state, found]).toEqual(["moved", REPORT]);
});

test("a clause of a deleted first section is not found in the section now first, which reads the same", () => {
  const body = "The council meets in spring. [Its members serve for three years.] It decides by majority.";
  const section = (number: number, name: string) => `${String(number)}. ${name}\n\n${body}\n\n`;
  const rest = (section(2, "Kelso") + section(3, "Lund") + section(4, "Visby")).replace(/[[\]]/g, "");
  expect(follow(section(1, "Lorne") + rest, rest)).toEqual(ORPHAN);
});

test("a word of a section whose sentences changed places is not found in the next one, which reads the same", () => {
  const meets = "The council meets in spring.";
  const members = "Its members [serve] for three years, and may be named again once.";
  const rest =
    "It decides by majority. The clerk may call in experts without a vote. Its minutes are open to all within the month.";
  const section = (name: string, said: string) => `Council of the ${name} district\n\n${said} ${rest}\n\n`;
  const others = ["Kelso", "Lund", "Visby", "Ostrava"]
    .map((name) => section(name, `${meets} ${members.replace(/[[\]]/g, "")}`))
    .join("");
  const marked = `${OPENING}\n\nSection 1. ${section("Lorne", `${meets} ${members}`)}${others}`;
  const swapped = section("Lorne", `${members.replace(/[[\]]/g, "")} ${meets}`);
  expect(follow(marked, `${OPENING}\n\nSection 1. ${swapped}${others}`)).toEqual(ORPHAN);
});

const HEADLINE = "Reading room of the old archive to close on Fridays";
const SAID_AGAIN = `${HEADLINE}, the trustees said on Monday, as the repairs would take until the autumn. ${OPENING}`;

test("a headline that the first sentence repeats is found when a paragraph is put in below it", () => {
  const marked = `[${HEADLINE}]\n\n${SAID_AGAIN}${CLOSING}`;
  const edited = `${HEADLINE}\n\nThis article was corrected on 2 May.\n\n${SAID_AGAIN}${CLOSING}`;
  expect(follow(marked, edited)).toEqual({ state: "exact", found: HEADLINE });
});

test("a deleted headline is not found in the first sentence, which now opens the text", () => {
  const marked = `[${HEADLINE}]\n\n${SAID_AGAIN}${CLOSING}${REPORT}${HEADLINE}.`;
  expect(follow(marked, `${SAID_AGAIN}${CLOSING}${REPORT}${HEADLINE}.`)).toEqual(ORPHAN);
});

test("a deleted sentence is not found in the only one that was like it, all but a name", () => {
  const sentence = (name: string) =>
    `The catalogue was redrawn in ${name} by a committee of five, three of whom never came. `;
  const marked = `${OPENING}[${sentence("Lower Carrick").trim()}] ${CLOSING}${REPORT}${sentence("Ostrava")}`;
  expect(follow(marked, `${REPORT}${sentence("Ostrava")}`)).toEqual(ORPHAN);
});

test("a full stop stays with its sentence when another is put in after it", () => {
  const [first, rest] = OPENING.split(". ");
  const marked = `${CLOSING}${first ?? ""}[.] ${rest ?? ""}. ${REPORT}${CLOSING}`;
  const edited = `${CLOSING}${first ?? ""}. Nobody asked why. ${rest ?? ""}. ${REPORT}${CLOSING}`;
  expect(follow(marked, edited)).toEqual({ state: "exact", found: "." });
});

test("a row of figures is found where it was put, though its words are few", () => {
  const rows = ["Lund\t2012\t74\t5.6", "Lund\t2013\t14\t8.4", "Lund\t2014\t75\t1.6"];
  const marked = `${OPENING}\n\n${rows[0] ?? ""}\n[${rows[1] ?? ""}]\n${rows[2] ?? ""}\n\n${CLOSING}\n\n${REPORT}`;
  const edited = `${OPENING}\n\n${rows[0] ?? ""}\n${rows[2] ?? ""}\n\n${CLOSING}\n\n${rows[1] ?? ""}\n\n${REPORT}`;
  expect(follow(marked, edited)).toEqual({ state: "moved", found: rows[1] });
});

test("of two copies with nothing around them of what was, neither is taken for the passage", () => {
  const marked = `${OPENING}[${REPORT}]`;
  const edited = `${CLOSING}${REPORT} Nobody came in the spring.\n\n1 May\n${REPORT} Two clerks left.\n\n${OPENING}`;
  expect(follow(marked, edited)).toEqual({ state: "ambiguous", found: null });
});
