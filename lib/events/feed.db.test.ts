import { afterEach, describe, expect, it, vi } from "vitest";
import { DELETE as remove, GET as show } from "@/app/api/documents/[documentId]/route";
import { GET as follow } from "@/app/api/documents/[documentId]/events/route";
import type { Person } from "@/lib/accounts/actor";
import { db } from "@/lib/server/db";
import { seatsFor } from "@/lib/server/seats";
import {
  type ADocument,
  aDocument,
  aGroup,
  aMember,
  anAnnotation,
  aPerson,
  aToken,
} from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { recordEvent } from "./commands";

interface Told {
  id: number;
  event: string;
  data: { type: string; id: string; documentId: string };
}

interface Asked {
  after?: number;
  method?: "GET" | "HEAD";
  address?: string;
  signal?: AbortSignal;
}

/** Asks the address of a document's feed, with an access token. */
async function ask(actor: Person, document: ADocument, asked: Asked = {}): Promise<Response> {
  const { after, address = "192.0.2.1", ...init } = asked;
  const query = after === undefined ? "" : `?lastEventId=${after}`;
  const request = new Request(`http://lectern.test/${query}`, {
    ...init,
    headers: { authorization: `Bearer ${await aToken(actor)}`, "x-forwarded-for": address },
  });
  return await follow(request, { params: Promise.resolve({ documentId: document.id }) });
}

async function open(actor: Person, document: ADocument, after?: number) {
  const { status, body } = await ask(actor, document, after === undefined ? {} : { after });
  expect(status).toBe(200);
  if (!body) throw new Error("The feed has no body.");
  return body;
}

const held = globalThis as typeof globalThis & {
  lecternFeedSeats?: unknown;
  lecternHub?: { listeners: Map<string, unknown> };
};

/** Tells whether anything waits for news of a document. */
const isFollowed = (document: ADocument) => held.lecternHub?.listeners.has(document.id) ?? false;

/** Reads a feed until it has told `count` events, or is ended. */
async function read(feed: ReadableStream<Uint8Array>, count: number) {
  const decoder = new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>;
  const reader = feed.pipeThrough(decoder).getReader();
  const told: Told[] = [];
  let text = "";
  while (told.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts.filter((each) => /^event: /m.test(each))) told.push(parse(part));
  }
  await reader.cancel();
  // Several may come at once; who is cut off has heard only the first of them.
  return told.slice(0, count);
}

function parse(part: string): Told {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1] ?? "";
  return { id: Number(field("id")), event: field("event"), data: JSON.parse(field("data")) as Told["data"] };
}

async function happen(document: ADocument, subjectId: string, visibility?: "private" | "group" | "public") {
  await db.$transaction((tx) =>
    recordEvent(tx, {
      ...{ type: "annotation.created", subjectId, documentId: document.id, actorId: document.creator.id },
      ...(visibility ? { visibility } : {}),
    }),
  );
}

afterEach(() => {
  delete held.lecternFeedSeats;
});

describe("the live feed", () => {
  it("replays what came after the last event heard, in order, none missed and none twice", async () => {
    const document = await aDocument();
    await Promise.all(Array.from({ length: 20 }, (_, at) => happen(document, `${at}`)));
    const first = await read(await open(document.creator, document, 0), 8);
    const rest = await read(await open(document.creator, document, first.at(-1)?.id), 12);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(new Set([...first, ...rest].map(({ data }) => data.id)).size).toBe(20);
  });

  it("misses nothing that is written while it replays, and tells nothing twice, to many at once", async () => {
    const document = await aDocument();
    const write = async (name: string, count: number) => {
      for (let at = 0; at < count; at += 1) await happen(document, `${name} ${at}`);
    };
    await write("before", 20);
    const writing = Promise.all(["a", "b", "c"].map((name) => write(name, 20)));
    const readers = Array.from({ length: 8 }, async (_, at) => {
      const feed = await open(document.creator, document, at);
      return (await read(feed, 80 - at)).map(({ id }) => id);
    });
    const told = await Promise.all(readers);
    await writing;
    for (const [at, ids] of told.entries()) {
      expect(ids).toEqual(Array.from({ length: 80 - at }, (_, index) => index + at + 1));
    }
  }, 60_000);

  it("begins with its place, for a browser that is cut off before it hears of anything", async () => {
    const document = await aDocument();
    await happen(document, "before");
    const reader = (await open(document.creator, document)).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe("id: 1\nretry: 2000\n\n");
    await reader.cancel();
  });

  it("tells what happens while it is open", async () => {
    const document = await aDocument();
    const feed = await open(document.creator, document);
    await happen(document, "one");
    await happen(document, "two");
    expect((await read(feed, 2)).map(({ event, data }) => [event, data.id])).toEqual([
      ["annotation.created", "one"],
      ["annotation.created", "two"],
    ]);
  });

  it("tells of private notes only to whoever made them", async () => {
    const document = await aDocument();
    await happen(document, "secret", "private");
    await happen(document, "open", "public");
    const [heard] = await read(await open(await aPerson(), document, 0), 1);
    expect(heard?.data.id).toBe("open");
    expect((await read(await open(document.creator, document, 0), 2)).length).toBe(2);
  });

  it("tells what was said in a group to that group alone, also once its document is another's", async () => {
    const [group, next] = [await aGroup(), await aGroup()];
    const document = await aDocument({ group, visibility: "public" });
    await happen(document, "for the first group", "group");
    await db.document.update({ where: { id: document.id }, data: { groupId: next.id } });
    await happen(document, "for the next group", "group");
    await happen(document, "for all", "public");
    const heardBy = async (actor: Person, count: number) =>
      (await read(await open(actor, document, 0), count)).map(({ data }) => data.id);
    expect(await heardBy(await aMember(group, "member"), 2)).toEqual(["for the first group", "for all"]);
    expect(await heardBy(await aMember(next, "owner"), 2)).toEqual(["for the next group", "for all"]);
    expect(await heardBy(await aPerson(), 1)).toEqual(["for all"]);
  });

  it("ends for those who lose the document", async () => {
    const group = await aGroup();
    const member = await aMember(group, "member");
    const document = await aDocument({ group });
    const feed = await open(member, document);
    await db.membership.deleteMany({ where: { userId: member.id } });
    await happen(document, "not for you");
    expect(await read(feed, 1)).toEqual([]);
  });

  it("tells of its document's deletion whoever could read it until then, and ends", async () => {
    const group = await aGroup();
    const [stays, leaves] = [await aMember(group, "member"), await aMember(group, "member")];
    const document = await aDocument({ group });
    const feeds = [await open(stays, document), await open(leaves, document)];
    await db.membership.deleteMany({ where: { userId: leaves.id } });
    await happen(document, "not for a document that is gone");
    const [as, params] = [document.creator, { documentId: document.id }];
    const { etag } = await callRoute(show, { as, params });
    const removed = await callRoute(remove, { as, params, ifMatch: etag ?? "" });
    expect(removed.status).toBe(204);
    const heard = await Promise.all(feeds.map((feed) => read(feed, 9)));
    expect(heard.map((told) => told.map(({ event }) => event))).toEqual([["document.deleted"], []]);
    expect((await ask(stays, document, { after: 0 })).status).toBe(404);
  });

  it("does not open for those who may not read the document", async () => {
    const document = await aDocument({ visibility: "private" });
    const { status } = await callRoute(follow, { as: await aPerson(), params: { documentId: document.id } });
    expect(status).toBe(404);
  });
});

describe("a feed that nobody reads", () => {
  it("is answered to HEAD without a body, and holds nothing", async () => {
    const document = await aDocument();
    const { status, headers, body } = await ask(document.creator, document, { method: "HEAD" });
    expect([status, body]).toEqual([200, null]);
    expect(headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(isFollowed(document)).toBe(false);
  });

  it("is not begun, as for a client that has gone before its answer", async () => {
    const document = await aDocument();
    await open(document.creator, document, 0);
    expect(isFollowed(document)).toBe(false);
  });

  it("is let go of when its reader ends it, and when the connection does", async () => {
    const document = await aDocument();
    const reader = (await open(document.creator, document)).getReader();
    await reader.read();
    expect(isFollowed(document)).toBe(true);
    const waiting = reader.read();
    await reader.cancel();
    expect((await waiting).done).toBe(true);
    await vi.waitFor(() => expect(isFollowed(document)).toBe(false));
    const connection = new AbortController();
    const { body } = await ask(document.creator, document, { signal: connection.signal });
    await body!.getReader().read();
    expect(isFollowed(document)).toBe(true);
    connection.abort();
    await vi.waitFor(() => expect(isFollowed(document)).toBe(false));
  });

  it("is not read ahead: what its reader has not asked for is not told once they lose the document", async () => {
    const group = await aGroup();
    const member = await aMember(group, "member");
    const document = await aDocument({ group });
    const row = { type: "annotation.created", documentId: document.id };
    const rows = Array.from({ length: 501 }, (_, at) => {
      return { ...row, id: crypto.randomUUID(), subjectId: `${at}`, sequence: at + 1 };
    });
    await db.event.createMany({ data: rows });
    const reader = (await open(member, document, 0)).getReader();
    await reader.read();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value).match(/^event: /gm)).toHaveLength(500);
    await db.membership.deleteMany({ where: { userId: member.id } });
    expect((await reader.read()).done).toBe(true);
  });
});

describe("the feeds that are open at once", () => {
  it("are so many for an account, wherever it is, and so many for an address, whoever is there", async () => {
    held.lecternFeedSeats = seatsFor({ account: 2, address: 3 });
    const document = await aDocument();
    const [ada, bob] = [await aPerson(), await aPerson()];
    const sit = async (person: Person, address: string) => {
      const response = await ask(person, document, { address });
      const reader = response.body?.getReader();
      if (response.status === 200) await reader?.read();
      return { status: response.status, headers: response.headers, leave: async () => reader?.cancel() };
    };
    const first = await sit(ada, "192.0.2.1");
    expect((await sit(ada, "192.0.2.2")).status).toBe(200);
    const refused = await sit(ada, "192.0.2.3");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await sit(bob, "192.0.2.1")).status).toBe(200);
    expect((await sit(await aPerson(), "192.0.2.1")).status).toBe(200);
    expect((await sit(await aPerson(), "192.0.2.1")).status).toBe(429);
    await first.leave();
    await vi.waitFor(async () => expect((await sit(ada, "192.0.2.1")).status).toBe(200));
  });
});

describe("an event", () => {
  it("can be neither changed nor removed", async () => {
    const { id, document } = await anAnnotation();
    await happen(document, id);
    await expect(db.event.updateMany({ data: { type: "annotation.deleted" } })).rejects.toThrow(
      "append-only",
    );
    await expect(db.event.deleteMany()).rejects.toThrow("append-only");
  });
});
