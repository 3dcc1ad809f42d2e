/** Asks the worker where passages of an earlier version of the article stand in the text on the page. */
import type { Crossing } from "@/lib/anchoring/across";
import type { Placement } from "@/lib/anchoring/anchor";
import { textSpan } from "@/lib/text/offsets";
import { wordsOfSpan } from "@/lib/text/span-words";
import type { ReaderStore } from "../store";
import type { Past } from "./place-across";

/** Places spans in the text on the page, in their order; null when the earlier text cannot be had now. */
export async function placeByWorker(store: ReaderStore, past: Past): Promise<Placement[] | null> {
  const { page } = store.read();
  if (!page) return null;
  const before = await fetchText(store.setting.document.id, past.version);
  if (before === null) return null;
  const after = wordsOfSpan(page.leaves, textSpan(0, page.leaves.leaves.at(-1)?.end ?? 0));
  return await askWorker({ before, after, spans: [...past.spans] });
}

async function fetchText(documentId: string, version: number): Promise<string | null> {
  try {
    const response = await fetch(`/api/documents/${documentId}/text?version=${version}`);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

function askWorker(crossing: Crossing): Promise<Placement[] | null> {
  const worker = new Worker(new URL("./anchoring.worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Placement[] | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Placement[]>) => resolve(data);
    worker.onerror = () => resolve(null);
  });
  worker.postMessage(crossing);
  return answer.finally(() => worker.terminate());
}
