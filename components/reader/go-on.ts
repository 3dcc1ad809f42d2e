/** Going on with what was begun on the same words, rather than beginning it a second time with nothing in it. */
import type { TextSpan } from "@/lib/text/offsets";
import type { ReaderStore, Writing } from "./store";
import { carriedOver, hasKeptWords, openUnfinished, takeUp } from "./unfinished";

/** Opens the form of what was begun of a kind on exactly these words of this text. Answers whether there is such a one. */
export function goOnWith(store: ReaderStore, kind: Writing["kind"], span: TextSpan): boolean {
  const { writing, unfinished } = store.read();
  const isOnSame = (each: Writing) => each.kind === kind && isOn(each, span);
  if (writing && isOnSame(writing)) {
    document.querySelector<HTMLElement>("[data-writing] :is(textarea, [contenteditable=true])")?.focus();
    return true;
  }
  const { number } = store.setting.document.version;
  const begun = unfinished.find((each) => each.version === number && isOnSame(each));
  if (begun) void takeUp(store, begun.id);
  return begun !== undefined;
}

/**
 * Opens, in place of a form that was begun just now and has nothing in it yet, what was begun on an earlier text and
 * stands on just these words in this one. To find that out takes a moment, in which one may type.
 */
export async function goOnAcross(store: ReaderStore, fresh: Writing): Promise<void> {
  const { number } = store.setting.document.version;
  const [span] = fresh.spans;
  // A form keeps its words only a little later than they are typed.
  const typing = new AbortController();
  const { signal } = typing;
  document.addEventListener("input", () => typing.abort(), { capture: true, signal });
  for (const begun of store.read().unfinished) {
    if (!span || begun.version === number || begun.kind !== fresh.kind) continue;
    const found = await carriedOver(store, begun);
    const { writing, unfinished } = store.read();
    if (writing !== fresh || signal.aborted || hasKeptWords(store, fresh.id)) break;
    // Another tab may have saved or discarded it meanwhile.
    if (found && isOn(found, span) && unfinished.some(({ id }) => id === begun.id)) {
      openUnfinished(store, found);
      break;
    }
  }
  typing.abort();
}

function isOn({ spans: [first] }: Writing, { start, end }: TextSpan): boolean {
  return first?.start === start && first.end === end;
}
