/** Going on with what was begun on the same words, rather than beginning it a second time with nothing in it. */
import type { TextSpan } from "@/lib/text/offsets";
import type { ReaderStore, Writing } from "./store";
import { takeUp } from "./unfinished";

/** Opens the form of what was begun of a kind on exactly these words of this text. Answers whether there is such a one. */
export function goOnWith(store: ReaderStore, kind: Writing["kind"], span: TextSpan): boolean {
  const { writing, unfinished } = store.read();
  const isOnSame = ({ kind: its, spans: [first] }: Writing) =>
    its === kind && first?.start === span.start && first.end === span.end;
  if (writing && isOnSame(writing)) {
    document.querySelector<HTMLElement>("[data-writing] :is(textarea, [contenteditable=true])")?.focus();
    return true;
  }
  const { number } = store.setting.document.version;
  const begun = unfinished.find((each) => each.version === number && isOnSame(each));
  if (begun) void takeUp(store, begun.id);
  return begun !== undefined;
}
