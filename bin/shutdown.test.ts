import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchAnswers } from "./shutdown.js";

/** A browser keeps its connections for the next request. */
const browser = new Agent({ keepAlive: true });
let server: Server;
let end: ReturnType<typeof watchAnswers>;
/** The answers that were begun and not finished, by path. */
let begun: Record<string, ServerResponse>;

beforeEach(async () => {
  begun = {};
  server = createServer((request, response) => {
    if (request.url === "/feed") response.setHeader("Content-Type", "text/event-stream");
    response.write("begun ");
    begun[request.url ?? ""] = response;
  });
  // Longer than any test takes: whoever waited for it would wait in vain.
  server.keepAliveTimeout = 600_000;
  end = watchAnswers(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => server.closeAllConnections());

async function ask(path: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(get({ port, path, agent: browser }), "response")) as [IncomingMessage];
  return answer;
}

test("an answer under way is finished, on a connection that its browser would have kept", async () => {
  const article = await ask("/article");
  const ended = end(60_000);
  begun["/article"]?.end("and finished");
  expect(await text(article)).toBe("begun and finished");
  await ended;
  expect(server.listening).toBe(false);
});

test("one that was finished before keeps nobody waiting", async () => {
  const article = await ask("/article");
  begun["/article"]?.end();
  await text(article);
  await end(60_000);
});

test("a live feed is ended, for it would never end by itself", async () => {
  const feed = await ask("/feed");
  await end(60_000);
  await expect(text(feed)).rejects.toThrow("aborted");
});

test("nobody new comes in meanwhile", async () => {
  await ask("/article");
  const { port } = server.address() as AddressInfo;
  const ended = end(60_000);
  await expect(once(get({ port, path: "/late", agent: false }), "response")).rejects.toThrow("ECONNREFUSED");
  begun["/article"]?.end();
  await ended;
});

test("an answer that never ends is waited for only so long", async () => {
  await ask("/article");
  await end(50);
});
