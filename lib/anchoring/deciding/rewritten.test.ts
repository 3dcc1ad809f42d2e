import { expect, test } from "vitest";
import { follow } from "../testing";

const ORPHAN = { state: "orphan", found: null };
const AHEAD = "The trustees met twice in the winter and kept no minutes, as was their habit in those years. ";
const BEHIND =
  " Visitors are asked to leave their bags at the door. The reading room closes at five on Fridays.";

test("a word of a sentence that was rewritten is gone, whatever stands in its place", () => {
  const marked = `${AHEAD}Ferries to the outer islands [rarely] sail on time in October.${BEHIND}`;
  const now = "Nobody has yet explained who signed it, or why.";
  expect(follow(marked, `${AHEAD}${now}${BEHIND}`)).toEqual(ORPHAN);
});

test("nor is a word of ideographs, of which fewer are as much", () => {
  const [ahead, behind] = [
    "雨下了十九天，码头上没有一个人。船都停在风暴把它们留下的地方，绳子早已断了。有些事情早就知道，大部分事情本来可以知道。",
    "统计死亡人数大致有两种办法，两种都不对。大桥开通了两次：一次由市长，一周以后由车流。她不同意。为什么拖了这么久？",
  ];
  const now = "尽管证据不足，保险公司多次警告过一份无人核对的预测。";
  expect(
    follow(`${ahead}\n\n[图片]：通讯社。版权所有。\n\n${behind}`, `${ahead}\n\n${now}\n\n${behind}`),
  ).toEqual(ORPHAN);
});

test("a word between its own neighbours is still the same one replaced", () => {
  const marked = `${AHEAD}Ferries to the outer islands [rarely] sail on time in October.${BEHIND}`;
  const after = marked.replace("[rarely]", "never").replace("October", "autumn");
  expect(follow(marked, after)).toEqual({ state: "changed", found: "never" });
});

test("ideographs are not thought the same as many times as many", () => {
  const [ahead, behind] = [
    "雨下了十九天，码头上没有一个人。船都停在风暴把它们留下的地方。",
    "订阅我们的通讯，阅读本系列的下一篇。",
  ];
  const now = "铁路公司多次警告过北岸堤防的方案，可是在调查尚未结束的时候没有人回信。";
  expect(follow(`${ahead}\n\n[谁来付钱？]\n\n${behind}`, `${ahead}\n\n${now}\n\n${behind}`)).toEqual(ORPHAN);
});
