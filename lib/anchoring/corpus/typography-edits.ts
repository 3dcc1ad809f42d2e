/** Edits of how a passage is set, in which its words stay what they were, or all but their case. */
import { wordsOf } from "./article";
import { changed, type MakeEdit } from "./edit";

/** Changes only how the words are set. */
export const resetTypography: MakeEdit = ({ text, passage, choices }) => {
  const styles: ((words: string) => string)[] = [
    (words) => words.normalize("NFD"),
    (words) => words.replaceAll(" ", "\u00a0"),
    (words) => words.replaceAll(" ", "\n  "),
    (words) => words.replace(/"([^"]*)"/g, "\u201c$1\u201d").replaceAll("'", "\u2019"),
    (words) => words.replaceAll("fi", "\ufb01").replaceAll("fl", "\ufb02"),
    (words) => words.replaceAll(" -- ", "\u2014").replaceAll("-", "\u2011"),
    (words) => words.replace(/(\p{Script=Han}{7})(?=\p{Script=Han})/gu, "$1\n"),
    (words) => words.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1\u00ad$2"),
  ];
  const fitting = styles.filter(
    (style) => style(text.slice(passage.start, passage.end)) !== text.slice(passage.start, passage.end),
  );
  if (fitting.length === 0) return null;
  const insert = choices.pick(fitting)(text.slice(passage.start, passage.end));
  return { outcome: "kept", inside: [{ ...passage, insert }], outside: [] };
};

export const changeCase: MakeEdit = ({ text, passage, choices }) => {
  const words = wordsOf(text, passage);
  if (words.length === 0) return null;
  const word = choices.pick(words);
  const before = text.slice(word.start, word.end);
  const insert = before === before.toUpperCase() ? before.toLowerCase() : before.toUpperCase();
  return insert === before ? null : changed([{ ...word, insert }]);
};
