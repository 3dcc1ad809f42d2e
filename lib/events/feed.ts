/**
 * The live feed of a document as server-sent events (HTML Standard, section 9.2). It listens before it replays and
 * reads by sequence, so that nothing is missed or told twice. It works only while somebody reads it: what was opened
 * and never read, as by HEAD, holds nothing, and who reads slowly is told later. Whether the reader may still read
 * the document is asked again with all that is new, and at every beat: who loses a document loses its feed.
 */
import type { Actor } from "@/lib/accounts/actor";
import { findAgain } from "@/lib/accounts/queries";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import { problem } from "@/lib/http/problem";
import { accept, type Result, refuse } from "@/lib/result";
import { listenTo } from "@/lib/server/hub";
import { log } from "@/lib/server/log";
import { feedSeat, type Seat } from "@/lib/server/seats";
import { type Bell, createBell } from "./bell";
import type { FeedQuery } from "./input";
import { findLastSequence, heardBy, isOver, outdateNews, readNews } from "./queries";
import type { FeedEvent } from "./view";

/** Milliseconds of silence after which a comment keeps the connection open through proxies. */
const beat = 20_000;

/** How a browser should come back: after so many milliseconds. */
const retry = 2000;

const hasNoSeat = refuse("too-many", "Too many live feeds are open at once. Close some of them first.", {
  retryAfter: 60,
});

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

export interface Feed {
  actor: Actor;
  documentId: string;
  /** The sequence of the last event that was told, or passed over. */
  cursor: number;
}

/** Opens a feed after `lastEventId`, or from now on. */
export async function openFeed(actor: Actor, input: FeedQuery): Promise<Result<Feed>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const cursor = input.lastEventId ?? (await findLastSequence(document.id));
  return accept({ actor, documentId: document.id, cursor });
}

/** Answers a request with a feed. Refuses `too-many` when the account or the address has too many open. */
export function followFeed(feed: Feed, request: Request): Response {
  const seat = feedSeat(feed.actor, request.headers);
  if (!seat.isFree()) return problem(hasNoSeat.refusal);
  return new Response(streamOf(feed, seat, request.signal), { headers });
}

function streamOf(feed: Feed, seat: Seat, gone: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const cancelled = new AbortController();
  const signal = AbortSignal.any([cancelled.signal, gone]);
  const told = tell(feed, seat, signal);
  // Also while nobody asks for the next part, and so nothing waits for the bell.
  signal.addEventListener("abort", () => void told.return(undefined), { once: true });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await told.next();
        if (cancelled.signal.aborted) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: () => cancelled.abort(),
    },
    // Nothing is begun before it is read, and nothing is kept ahead of the reader.
    { highWaterMark: 0 },
  );
}

/** Tells a feed, part by part as it is asked for, until its reader has gone or may not hear it any more. */
async function* tell(feed: Feed, seat: Seat, signal: AbortSignal): AsyncGenerator<string, undefined> {
  if (signal.aborted || !seat.take()) return;
  const bell = createBell(signal);
  const unlisten = listenTo(feed.documentId, () => {
    outdateNews(feed.documentId);
    bell.ring();
  });
  // A read that began before this feed listened may lack what nobody told it of.
  outdateNews(feed.documentId);
  try {
    // With its place first, so that a browser that is cut off before any event comes back to it.
    yield `id: ${feed.cursor}\nretry: ${retry}\n\n`;
    yield* follow(feed, bell, signal);
  } catch (error) {
    log.warn({ error }, "a live feed ended");
  } finally {
    unlisten();
    seat.leave();
  }
}

async function* follow(feed: Feed, bell: Bell, signal: AbortSignal): AsyncGenerator<string, undefined> {
  while (!signal.aborted) {
    const news = await readNews(feed.documentId, feed.cursor);
    const heard = heardBy(await findAgain(feed.actor), news);
    if (!heard) return;
    if (heard.length > 0) yield heard.map(textOf).join("");
    if (isOver(news)) return;
    feed.cursor = news.events.at(-1)?.sequence ?? feed.cursor;
    if (news.isAll && !(await bell.wait(beat))) yield ": still here\n\n";
  }
}

function textOf({ sequence, data }: FeedEvent): string {
  return `id: ${sequence}\nevent: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
}
