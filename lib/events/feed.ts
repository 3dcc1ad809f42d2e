/**
 * The live feed of a document as server-sent events (HTML Standard, section 9.2). It subscribes before it
 * replays and reads by sequence, so that nothing is missed or told twice. Whether the reader may still read
 * is asked again at every beat: who loses a document loses its feed.
 */
import type { Actor } from "@/lib/accounts/actor";
import { findAgain } from "@/lib/accounts/queries";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import { accept, type Result } from "@/lib/result";
import { listenTo } from "@/lib/server/hub";
import { log } from "@/lib/server/log";
import type { FeedQuery } from "./input";
import { findLastSequence, listEventsAfter } from "./queries";
import type { FeedEvent } from "./view";

/** Milliseconds between comments that keep the connection open through proxies. */
const beat = 20_000;

/** How a browser should come back: after so many milliseconds. */
const retry = "retry: 2000\n\n";

interface Feed {
  actor: Actor;
  documentId: string;
  cursor: number;
}

/** Opens a feed after `lastEventId`, or from now on. */
export async function openFeed(actor: Actor, input: FeedQuery): Promise<Result<ReadableStream<Uint8Array>>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const cursor = input.lastEventId ?? (await findLastSequence(document.id));
  return accept(streamOf({ actor, documentId: document.id, cursor }));
}

function textOf({ sequence, data }: FeedEvent): string {
  return `id: ${sequence}\nevent: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
}

function streamOf(feed: Feed): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const end = () => {
        if (!open) return;
        stop();
        controller.close();
      };
      const pump = createPump(feed, send, end);
      const timer = setInterval(() => {
        send(": still here\n\n");
        pump();
      }, beat);
      const unlisten = listenTo(feed.documentId, pump);
      stop = () => {
        clearInterval(timer);
        unlisten();
        open = false;
      };
      send(retry);
      pump();
    },
    cancel: () => stop(),
  });
}

/** Makes a function that sends what is new. One runs at a time; a wake meanwhile makes it look once more. */
function createPump(feed: Feed, send: (text: string) => void, end: () => void): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    const actor = await findAgain(feed.actor);
    const document = await findReadableDocument(actor, feed.documentId);
    if (!document) {
      end();
      return;
    }
    for (let more = true; more; ) {
      const { events, cursor } = await listEventsAfter(actor, document, feed.cursor);
      for (const event of events) send(textOf(event));
      more = cursor > feed.cursor;
      feed.cursor = cursor;
    }
  };
  return function pump() {
    again = running;
    if (running) return;
    running = true;
    run()
      .catch((error: unknown) => {
        log.warn({ error }, "a live feed ended");
        end();
      })
      .finally(() => {
        running = false;
        if (again) pump();
      });
  };
}
