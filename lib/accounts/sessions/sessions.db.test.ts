import { beforeEach, expect, it } from "vitest";
import { DELETE as endOne } from "@/app/api/sessions/[sessionId]/route";
import { DELETE as endAll, GET } from "@/app/api/sessions/route";
import { db } from "@/lib/server/db";
import { findByCookie } from "../queries";
import { at, requestFor, type Someone, signedIn, someone } from "../testing";

let ada: Someone;

beforeEach(async () => {
  ada = await someone();
});

async function end(cookie: string, sessionId: string): Promise<number> {
  const request = requestFor(`/api/sessions/${sessionId}`, { method: "DELETE", cookie });
  return (await endOne(request, at({ sessionId }))).status;
}

it("I see the sessions of mine that hold, and which one asks", async () => {
  const [older, here] = [await signedIn(ada), await signedIn(ada)];
  const ended = await signedIn(ada);
  await end(here.cookie, ended.session);
  await signedIn(await someone("Bob"));
  const response = await GET(requestFor("/api/sessions", { cookie: here.cookie }), at());
  const { items } = (await response.json()) as { items: { id: string; isCurrent: boolean }[] };
  expect(items.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
    [here.session, true],
    [older.session, false],
  ]);
});

it("I end one of mine from another, once, with an event", async () => {
  const [here, other] = [await signedIn(ada), await signedIn(ada)];
  expect(await end(here.cookie, other.session)).toBe(204);
  expect(await findByCookie(other.cookie)).toEqual({ kind: "anonymous" });
  expect(await findByCookie(here.cookie)).toMatchObject({ id: ada.id });
  expect(await end(here.cookie, other.session)).toBe(404);
  expect(await db.event.count({ where: { type: "session.ended", subjectId: other.session } })).toBe(1);
});

it("another's session is not there for me", async () => {
  const theirs = await signedIn(await someone("Bob"));
  const { cookie } = await signedIn(ada);
  expect(await end(cookie, theirs.session)).toBe(404);
  expect(await findByCookie(theirs.cookie)).toMatchObject({ kind: "person" });
});

it("signing out everywhere ends every one of mine, this one too", async () => {
  const mine = [await signedIn(ada), await signedIn(ada)];
  const theirs = await signedIn(await someone("Bob"));
  const request = requestFor("/api/sessions", { method: "DELETE", cookie: mine[0]?.cookie ?? "" });
  expect((await endAll(request, at())).status).toBe(204);
  for (const { cookie } of mine) expect(await findByCookie(cookie)).toEqual({ kind: "anonymous" });
  expect(await findByCookie(theirs.cookie)).toMatchObject({ kind: "person" });
});

it("what is over of mine is kept no longer than until I sign in again; another's is left alone", async () => {
  const [ended, old, here] = [await signedIn(ada), await signedIn(ada), await signedIn(ada)];
  const theirs = await signedIn(await someone("Bob"));
  await end(here.cookie, ended.session);
  const expiresAt = new Date(Date.now() - 1);
  await db.session.updateMany({ where: { id: { in: [old.session, theirs.session] } }, data: { expiresAt } });
  const next = await signedIn(ada);
  const rows = await db.session.findMany({ where: { userId: ada.id }, orderBy: { id: "asc" } });
  expect(rows.map(({ id }) => id)).toEqual([here.session, next.session]);
  expect(await db.session.count({ where: { id: theirs.session } })).toBe(1);
});
