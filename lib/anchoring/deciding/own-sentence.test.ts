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
