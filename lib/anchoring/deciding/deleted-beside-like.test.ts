import { describe, expect, test } from "vitest";
import { indexText, place } from "../anchor";
import { follow } from "../testing";

const ORPHAN = { state: "orphan", found: null };
const OPENING = "The mill owners wanted a wider channel, and the council wanted a wall along the quay. ";
const CLOSING = "In the end the money went to a pumping station. It was sold for scrap two years later.";

describe("a sentence that was deleted is not the one that reads like it", () => {
  test.each([
    [
      "The inquest sat for three days and blamed no one.",
      "The inquest sat for three road and blamed no one.",
    ],
    [
      "Eleven people drowned, among them the keeper's son.",
      "Some people drowned, among them the keeper's son.",
    ],
    [
      "China has improved legislation to better protect the rights of its people.",
      "Laos has improved legislation to better protect the rights of its people.",
    ],
    [
      "The oldest file is deleted when a new one is opened by the logger.",
      "The oldest file is deleted when a new log is opened by the logger.",
    ],
  ])("right after it: %s", (sentence, like) => {
    const marked = `${OPENING}[${sentence}] ${like} ${CLOSING}`;
    expect(follow(marked, `${OPENING}${like} ${CLOSING}`)).toEqual(ORPHAN);
  });

  test("right after it, in Chinese", () => {
    const sentence = "方案提出，沿街商户可以获得每平方米两万元的补偿，或者搬进文化市场。";
    const like = "方案提出，沿街居民可以获得每平方米两万元的补偿，或者搬进文化市场。";
    const before = "去年三月，区政府公布了旧城改造方案，解放路南段被划入拆迁范围。";
    const after = "听证会上，大多数商户选择了现金。林师傅没有签字，他说搬走就不是这间铺子了。";
    expect(follow(`${before}[${sentence}]${like}${after}`, `${before}${like}${after}`)).toEqual(ORPHAN);
  });

  test("in another paragraph", () => {
    const sentence =
      "Calls to close the log no longer exit the process; call exit yourself if that is what you want.";
    const like = sentence.replace("call exit", "warn exit");
    const before = `${OPENING}\n\n${CLOSING} ${like}\n\nA line is either written whole or not at all. `;
    const after = "\n\nLicence\n\nCopyright Ines Okafor and contributors.";
    expect(follow(`${before}[${sentence}]${after}`, `${before.trimEnd()}${after}`)).toEqual(ORPHAN);
  });
});

test("a deleted sentence known by 32 characters on either side is not the one that reads like it", () => {
  const sentence = "The water stood four feet deep in Mill Street for a week.";
  const like = sentence.replace("four", "nine");
  const target = {
    quote: { exact: sentence, prefix: OPENING.slice(-32), suffix: ` ${CLOSING.slice(0, 31)}` },
  };
  const now = `${OPENING}${CLOSING}\n\nThe fair came late that year. ${like} Nobody complained.`;
  expect(place(indexText(now), target)).toEqual({ state: "orphan" });
});

test("words of a deleted sentence, known by 32 characters, are not those of the sentence that reads like it", () => {
  const words = "sat for three days in the tavern and blamed";
  const target = {
    quote: {
      exact: words,
      prefix: `${OPENING}The inquest `.slice(-32),
      suffix: ` no one. ${CLOSING.slice(0, 23)}`,
    },
  };
  const now = `${OPENING}${CLOSING}\n\nThe fair came late that year. The jury ${words} no one. Nobody complained.`;
  expect(place(indexText(now), target)).toEqual({ state: "orphan" });
});

test("a deleted sentence is not one that differs in two letters, though its neighbours were rewritten", () => {
  const sentence = (town: string) =>
    `The archive of ${town} lent more volumes than the library of the university did.`;
  const before = `${OPENING}[${sentence("Lund")}] ${CLOSING}\n\nThe fair came late. ${sentence("Bonn")} Nobody complained.`;
  const after = `Trustees kept no minutes.\n\nThe fair came late. ${sentence("Bonn")} Nobody complained.`;
  expect(follow(before, after)).toEqual(ORPHAN);
});
