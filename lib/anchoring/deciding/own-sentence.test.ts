import { expect, test } from "vitest";
import { follow } from "../testing";

const text = (...paragraphs: string[]) => paragraphs.join("\n\n");

const TOLLS = "Harbour tolls rose again last spring, and nobody at the port asked for it.";
const QUAY = "The quay was closed for a week, and the port lost 18.4 tonnes of timber.";
const CREWS = "Most crews stayed at home, and the port paid them for it.";
const TRUSTEES = "Trustees of the archive met twice in the winter, and nobody kept minutes.";
const COUNCIL = "A council of five voted on the wall, and the soil was never tested.";

test.each(["the", "port", "nobody", "for it"])(
  "%j, that every sentence has, goes with its own where that stands whole",
  (words) => {
    const at = TOLLS.lastIndexOf(words);
    const own = `${TOLLS.slice(0, at)}[${words}]${TOLLS.slice(at + words.length)}`;
    const before = text(`${QUAY} ${own} ${CREWS}`, TRUSTEES, COUNCIL);
    const after = text(`${QUAY} ${CREWS}`, `${TRUSTEES} ${TOLLS}`, COUNCIL);
    expect(follow(before, after)).toEqual({ state: "moved", found: words });
  },
);

test("a word stays in a sentence that was edited, though the old one was put elsewhere as it was", () => {
  const own = TOLLS.replace("port", "[port]");
  const before = text(`${QUAY} ${own} ${CREWS}`, TRUSTEES, COUNCIL);
  const edited = TOLLS.replace("spring", "autumn");
  const after = text(`${QUAY} ${edited} ${CREWS}`, `${TRUSTEES} ${TOLLS}`, COUNCIL);
  expect(follow(before, after).state).not.toBe("moved");
});

test("a word whose sentence stood twice is not found in the other when its own was taken out", () => {
  const before = text(`${QUAY} ${TOLLS.replace("port", "[port]")} ${CREWS}`, TRUSTEES, `${COUNCIL} ${TOLLS}`);
  const after = text(`${QUAY} ${CREWS}`, TRUSTEES, `${COUNCIL} ${TOLLS}`);
  expect(follow(before, after).state).toBe("orphan");
});

test("a heading goes wherever it was put, as the line that it is", () => {
  const before = text(TOLLS, "[Costs]", QUAY, CREWS, TRUSTEES, COUNCIL);
  const after = text(TOLLS, QUAY, CREWS, TRUSTEES, "Costs", COUNCIL);
  expect(follow(before, after)).toEqual({ state: "moved", found: "Costs" });
});

test("a heading stays where what was before it and what was after it were rewritten", () => {
  const before = text(CREWS, TOLLS, "[钟还在走]", QUAY, CREWS);
  const after = text(CREWS, TRUSTEES, "钟还在走", COUNCIL, CREWS);
  expect(follow(before, after).found).toBe("钟还在走");
});

test("a word of a short sentence is found in it, whatever the sentences beside became", () => {
  const before = text(`${TOLLS} [Admission] is free. ${QUAY}`, CREWS);
  const after = text(`${TRUSTEES} Admission is free. ${COUNCIL}`, CREWS);
  expect(follow(before, after).found).toBe("Admission");
});

test("a heading that was deleted is not found within a sentence, nor in a longer line", () => {
  const before = text(TOLLS, "[Costs]", QUAY, CREWS);
  const after = text(TOLLS, QUAY, CREWS, "Costs of the wall", "Costs were high.");
  expect(follow(before, after)).toEqual({ state: "orphan", found: null });
});

test("a heading that stood twice is not found in the other when it was deleted", () => {
  const before = text(TOLLS, "[Costs]", QUAY, CREWS, "Costs", COUNCIL);
  expect(follow(before, text(TOLLS, QUAY, CREWS, "Costs", COUNCIL))).toEqual({
    state: "orphan",
    found: null,
  });
});

test("a sentence that was corrected where it stood is not its copy elsewhere", () => {
  const before = text(`${QUAY} [${TOLLS}] ${CREWS}`, TRUSTEES, COUNCIL);
  const edited = TOLLS.replace("spring", "autumn");
  const after = text(`${QUAY} ${edited}`, TRUSTEES, TOLLS, COUNCIL);
  expect(follow(before, after)).toEqual({ state: "changed", found: edited });
});

test("a figure that was corrected where it stood is not that of a copy of its sentence", () => {
  const before = text(TRUSTEES, `${CREWS} ${QUAY.replace("18.4", "[18.4]")} ${TOLLS}`, COUNCIL);
  const after = text(TRUSTEES, `${CREWS} ${QUAY.replace("18.4", "14.8")}`, COUNCIL, QUAY);
  expect(follow(before, after).state).not.toBe("moved");
});

test("a year goes with its sentence, though another sentence with a year stands where it was", () => {
  const own = (year: string) => `In ${year}, the archive had already rewritten the survey of small farms.`;
  const before = text(TRUSTEES, `${CREWS} ${own("[1999]")} ${QUAY}`, COUNCIL, `${TOLLS} Nobody complained.`);
  const other = "In 1995, nobody at the ministry could explain the figures for patients.";
  const after = text(
    TRUSTEES,
    `${CREWS} ${other} ${QUAY}`,
    COUNCIL,
    `${TOLLS} ${own("1999")} Nobody complained.`,
  );
  expect(follow(before, after)).toEqual({ state: "moved", found: "1999" });
});

test("the figures of a row go with it, though the next row stands where it was", () => {
  const row = (year: number, figures: string) => `Tarn\t${String(year)}\t${figures}`;
  const rows = [row(2013, "14\t1.8"), row(2014, "75\t1.5"), row(2015, "58\t6.3"), row(2016, "88\t2.2")].join(
    "\n",
  );
  const before = text(TRUSTEES, `Tarn\t[2012\t25]\t8\n${rows}`, QUAY, COUNCIL);
  const after = text(TRUSTEES, rows, QUAY, row(2012, "25\t8"), COUNCIL);
  expect(follow(before, after)).toEqual({ state: "moved", found: "2012\t25" });
});
