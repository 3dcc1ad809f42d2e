/** What holds for everything that is made, changed, listed and taken away, whichever noun it is. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Person } from "@/lib/accounts/actor";
import { signedIn } from "@/lib/accounts/testing";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aGroup, aMember, aPerson } from "@/prisma/factories";
import { ask, browserOf, type Caller, callerOf, handlerOf, operations } from "./testing/call";
import { type Noun, nouns } from "./testing/nouns";

let person: Person;
let caller: Caller;
/** Where something new can be made: a document, a claim, an annotation and a group of the person's own. */
let place: Record<string, string>;

beforeAll(async () => {
  const group = await aGroup();
  person = await aMember(group, "owner");
  // By a browser: an access token may do all of it but make another.
  caller = await browserOf(person);
  place = { groupId: group.id };
});

/** Makes one thing and answers its id. */
async function make(noun: Noun, id = newId()): Promise<string> {
  const made = await ask(noun.create, caller, { params: place, body: { ...noun.content, id } });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return String(noun.idIn ? noun.idIn(made.body) : made.body.id);
}

beforeEach(async () => {
  for (const name of ["document", "annotation", "claim"] as const) {
    place[`${name}Id`] ??= await make(nouns[name]);
  }
});

describe.each(Object.entries(nouns))("a new %s", (_name, noun) => {
  it("may be given its id, once: a retry finds it, and other content is a conflict", async () => {
    const id = newId();
    const body = { ...noun.content, id };
    const first = await ask(noun.create, caller, { params: place, body });
    const again = await ask(noun.create, caller, { params: place, body: { ...body, id: id.toUpperCase() } });
    expect([first.status, again.status], JSON.stringify(first.body)).toEqual([201, 200]);
    expect(again.body).toEqual({ ...first.body, ...noun.shownOnce });
    const other = await ask(noun.create, caller, { params: place, body: { ...body, ...noun.otherContent } });
    expect(other.status).toBe(409);
    const others = await ask(noun.create, await callerOf(await aPerson()), { params: place, body });
    expect([403, 404, 409]).toContain(others.status);
  });

  it("takes only a UUIDv7 for its id", async () => {
    for (const id of ["7", crypto.randomUUID(), "00000000-0000-0000-0000-000000000000", 7, null]) {
      const made = await ask(noun.create, caller, { params: place, body: { ...noun.content, id } });
      expect(made, String(id)).toMatchObject({ status: 422, body: { errors: [{ path: "id" }] } });
    }
  });

  it("of three tries at once is made once", async () => {
    const sent = { params: place, body: { ...noun.content, id: newId() } };
    const tries = await Promise.all([1, 2, 3].map(() => ask(noun.create, caller, sent)));
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  });

  it("names every field that it cannot accept", async () => {
    const made = await ask(noun.create, caller, { params: place, body: noun.wrong });
    expect(made.status).toBe(422);
    const paths = (made.body.errors as { path: string; message: string }[]).map(({ path }) => path);
    expect(paths.sort()).toEqual(Object.keys(noun.wrong).sort());
  });
});

const editable = Object.entries(nouns).filter(([, noun]) => noun.edit !== undefined);

describe.each(editable)("changing a %s", (name, noun) => {
  const { read, remove } = noun;
  const edit = noun.edit!;
  const at = (id: string) => ({ ...place, [`${name}Id`]: id });

  it("needs the revision that was seen, which every answer carries", async () => {
    const params = at(await make(noun));
    const before = await ask(read!, caller, { params });
    const etag = before.headers.get("etag")!;
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(before.body.etag).toBe(etag);
    for (const headers of [{}, { "If-Match": "*" }]) {
      expect((await ask(edit, caller, { params, headers, body: noun.change })).status).toBe(428);
      expect((await ask(remove!, caller, { params, headers })).status).toBe(428);
    }
    for (const stale of ['"999"', `W/${etag}`, etag.slice(1, -1)]) {
      const headers = { "If-Match": stale };
      expect((await ask(edit, caller, { params, headers, body: noun.change })).status).toBe(412);
      expect((await ask(remove!, caller, { params, headers })).status).toBe(412);
    }
    expect((await ask(read!, caller, { params })).body).toEqual(before.body);
    const headers = { "If-Match": `"other", ${etag}` };
    const after = await ask(edit, caller, { params, headers, body: noun.change });
    expect(after).toMatchObject({ status: 200, body: noun.change });
    expect(after.headers.get("etag")).not.toBe(etag);
    expect(after.body.etag).toBe(after.headers.get("etag"));
    expect((await ask(edit, caller, { params, headers, body: noun.change })).status).toBe(412);
  });

  it("by two at once lets one through", async () => {
    const params = at(await make(noun));
    const { headers: seen } = await ask(read!, caller, { params });
    const sent = { params, headers: { "If-Match": seen.get("etag")! }, body: noun.change };
    const both = await Promise.all([ask(edit, caller, sent), ask(edit, caller, sent)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("is undone for 30 days after it was deleted, and not after", async () => {
    const id = await make(noun);
    const params = at(id);
    const before = await ask(read!, caller, { params });
    const headers = { "If-Match": before.headers.get("etag")! };
    expect((await ask(remove!, caller, { params, headers })).status).toBe(204);
    expect((await ask(read!, caller, { params })).status).toBe(404);
    expect((await ask(edit, caller, { params, headers, body: noun.change })).status).toBe(404);
    expect((await ask(remove!, caller, { params, headers })).status).toBe(404);
    const again = await ask(noun.create, caller, { params: place, body: { ...noun.content, id } });
    expect(again.status).toBe(409);
    const restored = await ask(noun.restore!, caller, { params });
    expect(restored.status).toBe(200);
    const now = { etag: restored.body.etag, updatedAt: restored.body.updatedAt };
    expect(restored.body).toMatchObject({
      ...before.body,
      ...("updatedAt" in before.body ? now : { etag: now.etag }),
    });
    expect((await ask(noun.restore!, caller, { params })).status).toBe(200);
    await deleteLongAgo(name, id, 29);
    expect((await ask(noun.restore!, caller, { params })).status).toBe(200);
    await deleteLongAgo(name, id, 31);
    expect((await ask(noun.restore!, caller, { params })).status).toBe(409);
  });
});

async function deleteLongAgo(name: string, id: string, days: number): Promise<void> {
  const table = `"${name.charAt(0).toUpperCase()}${name.slice(1)}"`;
  await db.$executeRawUnsafe(
    `UPDATE ${table} SET "deletedAt" = now() - make_interval(days => $1) WHERE "id" = $2::uuid`,
    ...[days, id],
  );
}

const listed = Object.entries(nouns).filter(([, noun]) => noun.list !== undefined);

/** Takes away a listed item, unless others hang on it. */
async function remove(noun: Noun, { id, etag }: { id: string; etag: string }): Promise<void> {
  const name = Object.keys(nouns).find((each) => nouns[each as keyof typeof nouns] === noun)!;
  if (!noun.remove || Object.values(place).includes(id)) return;
  const sent = { params: { ...place, [`${name}Id`]: id }, headers: { "If-Match": etag } };
  expect((await ask(noun.remove, caller, sent)).status).toBe(204);
}

describe.each(listed)("a list of each %s", (_name, noun) => {
  const list = noun.list!;
  const pageAfter = async (next: unknown, limit: number) => {
    const after = typeof next === "string" ? `&after=${encodeURIComponent(next)}` : "";
    const { body } = await ask(list, caller, { params: place, query: `limit=${limit}${after}` });
    return body as { items: { id: string; etag: string }[]; next: string | null };
  };

  it("is walked page by page, each item once, also while some come and go", async () => {
    const five: string[] = [];
    for (let count = 0; count < 5; count += 1) five.push(await make(noun));
    const met: string[] = [];
    let page = await pageAfter(null, 2);
    await remove(noun, page.items.at(-1)!);
    const added: string[] = [];
    for (;;) {
      met.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      added.push(await make(noun));
      if (added.length > 60) throw new Error("The list never ends.");
      page = await pageAfter(page.next, 2);
      if (noun.newestFirst !== true && met.filter((id) => five.includes(id)).length === 5) break;
    }
    expect(new Set(met).size).toBe(met.length);
    expect(met).toEqual(expect.arrayContaining(five));
  });

  it("says at its end that there is no more", async () => {
    await make(noun);
    expect((await pageAfter(null, 200)).next).toBeNull();
  });

  it("takes a limit from 1 to 200, and a cursor that it gave", async () => {
    for (const query of ["limit=0", "limit=201", "limit=-1", "limit=x", "limit=1.5", "after=x", "after="]) {
      const asked = await ask(list, caller, { params: place, query });
      expect(asked, query).toMatchObject({ status: 422, body: { errors: [{ path: query.split("=")[0] }] } });
    }
    expect((await ask(list, caller, { params: place, query: "limit=200" })).status).toBe(200);
  });

  it("takes no query that cannot be kept", async () => {
    const asked = await ask(list, caller, { params: place, query: "after=%00" });
    expect(asked).toMatchObject({ status: 422, body: { errors: [{ path: "after" }] } });
  });
});

const lists = operations().filter((operation) => {
  const { answers } = handlerOf(operation).described.options;
  return answers !== undefined && "items" in (answers as z.ZodObject).shape;
});

it.each(lists)("%s carries the tag of each item", async (operation) => {
  await signedIn(person);
  await make(nouns.evidence);
  await make(nouns.remark);
  await make(nouns.invitation);
  await make(nouns.token);
  const { body } = await ask(operation, caller, { params: place });
  const items = body.items as { etag: string }[];
  expect(items.length).toBeGreaterThan(0);
  for (const { etag } of items) expect(etag).toMatch(/^"[^"]+"$/);
  expect(body).toHaveProperty("next");
});
