import { describe, expect, it } from "vitest";
import { GET as follow } from "@/app/api/documents/[documentId]/events/route";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { type ADocument, aDocument, aGroup, aMember, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { recordEvent } from "./commands";
import { openFeed } from "./feed";

interface Told {
  id: number;
  event: string;
  data: { type: string; id: string; documentId: string };
}

async function open(actor: Person, document: ADocument, after?: number) {
  const token = await db.accessToken.create({ data: tokenOf(actor.id) });
  const feed = await openFeed(
    { ...actor, via: { token: token.id } },
    {
      documentId: document.id,
      ...(after === undefined ? {} : { lastEventId: after }),
    },
  );
  if (!feed.ok) throw new Error(feed.refusal.sentence);
  return feed.value;
}

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
    for (const part of parts.filter((each) => each.startsWith("id:"))) told.push(parse(part));
  }
  await reader.cancel();
  return told;
}

function parse(part: string): Told {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1] ?? "";
  return { id: Number(field("id")), event: field("event"), data: JSON.parse(field("data")) as Told["data"] };
}

function tokenOf(userId: string) {
  return { id: newId(), userId, name: "test", tokenHash: newId(), createHash: "" };
}

async function happen(document: ADocument, subjectId: string, visibility?: "private" | "public") {
  await db.$transaction((tx) =>
    recordEvent(tx, {
      ...{ type: "annotation.created", subjectId, documentId: document.id, actorId: document.creator.id },
      ...(visibility ? { visibility } : {}),
    }),
  );
}

describe("the live feed", () => {
  it("replays what came after the last event heard, in order, none missed and none twice", async () => {
    const document = await aDocument();
    await Promise.all(Array.from({ length: 20 }, (_, at) => happen(document, `${at}`)));
    const first = await read(await open(document.creator, document, 0), 8);
    const rest = await read(await open(document.creator, document, first.at(-1)?.id), 12);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(new Set([...first, ...rest].map(({ data }) => data.id)).size).toBe(20);
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

  it("ends for those who lose the document", async () => {
    const group = await aGroup();
    const member = await aMember(group, "member");
    const document = await aDocument({ group });
    const feed = await open(member, document);
    await db.membership.deleteMany({ where: { userId: member.id } });
    await happen(document, "not for you");
    expect(await read(feed, 1)).toEqual([]);
  });

  it("does not open for those who may not read the document", async () => {
    const document = await aDocument({ visibility: "private" });
    const { status } = await callRoute(follow, { as: await aPerson(), params: { documentId: document.id } });
    expect(status).toBe(404);
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
