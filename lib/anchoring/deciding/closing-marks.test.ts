import { expect, test } from "vitest";
import { describe, indexText, place } from "../anchor";
import { follow } from "../testing";

const ORPHAN = { state: "orphan", found: null };
const AHEAD = "The trustees met twice in the winter and kept no minutes, as was their habit in those years. ";
const BEHIND =
  " Visitors are asked to leave their bags at the door. The reading room closes at five on Fridays.";

test("a full stop goes with the paragraph that it closed", () => {
  const first = "Ferries to the outer islands rarely sail on time. ".repeat(3).trim();
  const marked = `${first}\n\nThe clerk wrote down their names, one after another[.]\n\n${AHEAD}${BEHIND}`;
  const now =
    "Nobody has yet explained who signed it, or why it was kept so long in a drawer of the old town hall.";
  expect(follow(marked, `${now}\n\n${AHEAD}${BEHIND}`)).toEqual(ORPHAN);
});

test("a comma may be that of its sentence or of the twin put in before it", () => {
  const own = "In the week to 6 March[,] the office in Lund reported 59 cases.";
  const twin = "In the week to 6 March, the office in Lund reported 95 cases. ";
  const before = `${AHEAD}${own}${BEHIND}`;
  expect(follow(before, `${AHEAD}${twin}${own.replace(/[[\]]/g, "")}${BEHIND}`).state).toBe("ambiguous");
});

test("a full stop is not that of a sentence put in after its own", () => {
  const rows = [
    "扬州：11.3%",
    "桂林：0.3%",
    "苏州：1.2%",
    "宁波：19.6%",
    "兰州：16.5%",
    "昆明：8.6%",
    "太原：17.7%",
  ];
  const list =
    "- 扬州，1998年：一份仓促签署的协议\n- 洛阳，2024年：三十年的降雨记录\n- 兰州，2024年：一项小农户调查";
  const own = "迫于邻近城镇的压力，水务公司不愿为之辩护的是第二条隧道的费用";
  const patients = (doctor: string, all: number, well: number) =>
    `${doctor}医生用新药治疗了${all}名患者，其中${well}人完全康复。`;
  const next = [
    patients("吴思远", 49, 24),
    patients("赵明", 88, 40),
    patients("吴思远", 31, 27),
    patients("赵明", 50, 2),
    patients("冯雪", 17, 40),
    patients("冯雪", 51, 15),
  ].join("");
  const added = "在太原受访的12,723户家庭中，只有92%听说过一份仓促签署的协议。";
  const head = `${list}\n• 扬州的农村损失\n${rows.join("\n")}`;
  const marked = `${head}\n合肥：12.4%\n${own}[。]\n${next}`;
  const start = marked.indexOf("[");
  const now = `${head}\n${own}。\n${added}${next}`;
  const target = describe(marked.replace(/[[\]]/g, ""), { start, end: start + 1 });
  const itsOwn = now.indexOf(own) + own.length;
  expect(place(indexText(now), target)).toEqual({ state: "moved", start: itsOwn, end: itsOwn + 1 });
});
