import { expect, test } from "vitest";
import { countEdits } from "./edits";
import { areSlips } from "./slips";

const units = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

const slips = (text: string, now: string) => {
  const [then, since] = [units(text), units(now)];
  return areSlips(then, since, countEdits(then, since).least);
};

const SAID = "The district court in Norrland acquitted 6,289 defendants in 2008, as is the law there.";

test.each([
  ["a few", "The distract court in Norrland acquited 6,289 defendants in 2008, as is the lav there."],
  ["many", "Tha distrct cort im Norlandd acqited 6,28 defemdnts in 208, az is thelav thre."],
])("%s letters mistyped are slips", (_, now) => {
  expect(slips(SAID, now)).toBe(true);
});

test.each([
  ["names and figures", SAID.replace("Norrland", "Carrick Bay").replace("6,289", "4,117")],
  ["single digits", SAID.replace("6,289", "6,389").replace("2008", "2009").replace("there", "thare")],
  ["one letter", SAID.replace("acquitted", "aquitted")],
  ["another text", "A clerk opened the archive to the public, and nobody came before the spring was over."],
])("%s are none", (_, now) => {
  expect(slips(SAID, now)).toBe(false);
});

test("ideographs mistyped are slips, another name and figure are not", () => {
  const said = "截至三月十六日的一周，厦门报告新增病例八百六十例，其中多数是在医院里发现的，没有人死亡。";
  expect(slips(said, said.replace("报告", "报造").replace("多数", "多素").replace("死亡", "死王"))).toBe(
    true,
  );
  expect(slips(said, said.replace("厦门", "苏州").replace("八百六十", "五千三百二十"))).toBe(false);
});
