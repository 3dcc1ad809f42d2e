/** Edits of where a passage stands: it is taken out, put elsewhere, or stands there too. */
import type { MakeEdit } from "./edit";

export const deletePassage: MakeEdit = ({ text, passage }) => {
  const hasBlank = text[passage.end] === " ";
  const splice = { start: passage.start, end: passage.end + (hasBlank ? 1 : 0), insert: "" };
  return { outcome: "deleted", inside: [splice], outside: [] };
};

/** Takes the passage out and puts it in between two paragraphs elsewhere. */
export const relocate: MakeEdit = ({ text, passage, choices }) => {
  const words = text.slice(passage.start, passage.end);
  if (text.indexOf(words) !== text.lastIndexOf(words)) return null;
  const breaks = [...text.matchAll(/\n\n/g)].map(({ index }) => index);
  const away = breaks.filter((at) => Math.abs(at - passage.start) > words.length + 80);
  if (away.length === 0) return null;
  const at = choices.pick(away);
  const out = { start: passage.start, end: passage.end + (text[passage.end] === " " ? 1 : 0), insert: "" };
  return {
    outcome: "kept",
    inside: [out],
    outside: [{ start: at, end: at, insert: `\n\n${words}` }],
    relocatedTo: 0,
  };
};

export const duplicate: MakeEdit = ({ text, passage, choices }) => {
  const breaks = [...text.matchAll(/\n\n/g)]
    .map(({ index }) => index)
    .filter((at) => at < passage.start - 400 || at >= passage.end + 400);
  if (breaks.length === 0) return null;
  const at = choices.pick(breaks);
  const insert = `\n\n${text.slice(passage.start, passage.end)}`;
  return { outcome: "kept", inside: [], outside: [{ start: at, end: at, insert }] };
};

/** Puts a copy of the passage with ample surroundings between two paragraphs elsewhere. */
export const duplicateAround: MakeEdit = ({ text, passage, choices }) => {
  const from = Math.max(0, passage.start - 300);
  const to = Math.min(text.length, passage.end + 300);
  const breaks = [...text.matchAll(/\n\n/g)].map(({ index }) => index).filter((at) => at < from || at >= to);
  if (breaks.length === 0) return null;
  const at = choices.pick(breaks);
  return { outcome: "doubled", inside: [], outside: [{ start: at, end: at, insert: text.slice(from, to) }] };
};
