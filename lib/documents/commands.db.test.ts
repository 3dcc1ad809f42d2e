import { describe, expect, it } from "vitest";
import * as many from "@/app/api/documents/route";
import * as one from "@/app/api/documents/[documentId]/route";
import { POST as preview } from "@/app/api/documents/preview/route";
import { POST as restore } from "@/app/api/documents/[documentId]/restore/route";
import { GET as listAnnotations } from "@/app/api/documents/[documentId]/annotations/route";
import { GET as readText } from "@/app/api/documents/[documentId]/text/route";
import type { AnnotationView } from "@/lib/annotations/view";
import type { Page } from "@/lib/http/page";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aClaim, aComment, aDocument, aGroup, aMember, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import type { DocumentView, ImportPreview } from "./view";

const html = `<!doctype html><html lang="en"><head><title>Courts | Site</title>
<meta property="og:title" content="Courts acquit thousands"><meta name="author" content="Li Na">
<meta property="og:site_name" content="Daily"><meta property="article:published_time" content="2017-12-15T08:00:00Z">
</head><body><nav>Menu</nav><article><h1>Courts acquit thousands</h1><p onclick="x()">Courts acquitted 4,032
defendants between 2013 and 2017, <a href="javascript:alert(1)">the paper</a> said.</p><script>alert(1)</script>
<figure><img src="/court.jpg" alt="The court"></figure>
<p>It was the first such figure that the courts gave out in many years.</p></article></body></html>`;

async function bringIn(body: object) {
  const as = await aPerson();
  return { as, ...(await callRoute<DocumentView & Problem>(many.POST, { as, method: "POST", body })) };
}

describe("importing", () => {
  it("takes the metadata from the page, unless it is given", async () => {
    const body = { content: html, contentType: "text/html", publisher: "The Daily" };
    const { status, body: made, etag } = await bringIn(body);
    expect(status).toBe(201);
    expect(made).toMatchObject({
      title: "Courts acquit thousands",
      byline: "Li Na",
      publisher: "The Daily",
      lang: "en",
      dir: "ltr",
      visibility: "private",
      group: null,
      etag,
      version: { number: 1 },
    });
    expect(made.publishedAt).toMatch(/^2017-12-15/);
  });

  it("previews just what it would save, and saves nothing", async () => {
    const content = { content: html, contentType: "text/html" };
    const as = await aPerson();
    const shown = await callRoute<ImportPreview>(preview, {
      as,
      method: "POST",
      body: content,
    });
    expect(shown.status).toBe(200);
    expect(await db.document.count({ where: { creatorId: as.id } })).toBe(0);
    const made = await callRoute<DocumentView>(many.POST, { as, method: "POST", body: content });
    const { text, length, pictures, ...metadata } = shown.body;
    expect(pictures).toBe(1);
    expect(made.body).toMatchObject(metadata);
    expect(made.body.version.length).toBe(length);
    const kept = await db.documentVersion.findUniqueOrThrow({ where: { id: made.body.version.id } });
    expect(kept.text).toBe(text);
  });

  it("keeps nothing that runs", async () => {
    const { body } = await bringIn({ content: html, contentType: "text/html" });
    const version = await db.documentVersion.findUniqueOrThrow({ where: { id: body.version.id } });
    expect(JSON.stringify(version.article)).not.toMatch(/script|onclick|javascript/i);
  });

  it("proves its text by length and SHA-256, in UTF-16 code units and UTF-8", async () => {
    const content = "A fact 😀.";
    const { as, body } = await bringIn({ content, contentType: "text/plain" });
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
    expect(body.version).toMatchObject({ length: 10, sha256: Buffer.from(digest).toString("hex") });
    const params = { documentId: body.id };
    const request = { as, params };
    expect((await callRoute(one.GET, request)).body).toEqual(body);
  });

  it("gives text from right to left its direction", async () => {
    const arabic = "برأت المحاكم أربعة آلاف متهم بين عامي ألفين وثلاثة عشر وألفين وسبعة عشر.";
    const { body } = await bringIn({ content: arabic, contentType: "text/plain" });
    expect(body).toMatchObject({ lang: "ar", dir: "rtl" });
  });

  it.each([
    ["no text", { content: " \n " }, "content"],
    ["no text in its markup", { content: "<script>1</script>", contentType: "text/html" }, "content"],
    ["a group without saying which", { visibility: "group" }, "groupId"],
    ["an address that runs", { sourceUrl: "data:text/html,x" }, "sourceUrl"],
    ["a language that is none", { lang: "e" }, "lang"],
    ["a date that is none", { publishedAt: "2017-02-30" }, "publishedAt"],
  ])("refuses %s", async (_what, body, path) => {
    const { status, body: problem } = await bringIn({ content: "x", contentType: "text/plain", ...body });
    expect(status).toBe(422);
    expect(problem.errors?.map((error) => error.path)).toEqual([path]);
  });

  it("refuses over a million characters", async () => {
    const { status } = await bringIn({ content: "x ".repeat(500_001), contentType: "text/plain" });
    expect(status).toBe(413);
  });

  it("takes a million characters, each of which JSON escapes", async () => {
    const { status, body } = await bringIn({
      content: "\u0001".repeat(999_999) + "x",
      contentType: "text/plain",
    });
    expect([status, body.version.length]).toEqual([201, 1_000_000]);
  }, 60_000);
});

describe("changing a document's metadata", () => {
  it("turns the text round with the language", async () => {
    const { id, creator } = await aDocument();
    const params = { documentId: id };
    const changed = await callRoute<DocumentView>(one.PATCH, {
      as: creator,
      method: "PATCH",
      params,
      ifMatch: '"1"',
      body: { lang: "fa" },
    });
    expect(changed.body).toMatchObject({ lang: "fa", dir: "rtl" });
  });

  it("lets only its creator make it private: an editor would lock themselves out", async () => {
    const group = await aGroup();
    const document = await aDocument({ group, creator: await aMember(group, "member") });
    const call = { method: "PATCH" as const, params: { documentId: document.id }, ifMatch: '"1"' };
    const body = { visibility: "private" };
    for (const role of ["editor", "owner"] as const) {
      const as = await aMember(group, role);
      expect((await callRoute(one.PATCH, { ...call, as, body })).status).toBe(403);
    }
    expect((await callRoute(one.PATCH, { ...call, as: document.creator, body })).status).toBe(200);
  });

  it("lets an owner publish it, and take it to another group only where they write", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const document = await aDocument({ group });
    const as = await aMember(group, "owner");
    const call = { as, method: "PATCH" as const, params: { documentId: document.id }, ifMatch: '"1"' };
    expect((await callRoute(one.PATCH, { ...call, body: { groupId: other.id } })).status).toBe(404);
    const leaves = { groupId: null };
    expect((await callRoute(one.PATCH, { ...call, body: leaves })).status).toBe(422);
    const published = await callRoute<DocumentView>(one.PATCH, { ...call, body: { visibility: "public" } });
    expect(published).toMatchObject({ status: 200, body: { visibility: "public", group: { id: group.id } } });
  });

  it("lets an editor publish it, but not take it from its group", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const document = await aDocument({ group });
    const as = await aMember(group, "editor");
    await db.membership.create({ data: { groupId: other.id, userId: as.id, role: "owner" } });
    const call = { as, method: "PATCH" as const, params: { documentId: document.id }, ifMatch: '"1"' };
    const to = async (body: object) => (await callRoute(one.PATCH, { ...call, body })).status;
    expect(await to({ groupId: other.id })).toBe(403);
    expect(await to({ groupId: null, visibility: "public" })).toBe(403);
    expect(await to({ groupId: group.id, title: "Same group" })).toBe(200);
    expect(
      (await callRoute<DocumentView>(one.PATCH, { ...call, ifMatch: '"2"', body: {} })).body.can,
    ).toMatchObject({ edit: true, move: false });
  });
});

describe("taking a document out of its group", () => {
  async function move(body: (other: string) => object) {
    const [group, other] = [await aGroup(), await aGroup()];
    const creator = await aMember(group, "member");
    await db.membership.create({ data: { groupId: other.id, userId: creator.id, role: "member" } });
    const document = await aDocument({ group, creator });
    const author = await aMember(group, "member");
    const notes = {
      group: await anAnnotation({ document, creator: author, visibility: "group" }),
      deleted: await anAnnotation({ document, creator: author, visibility: "group" }),
      public: await anAnnotation({ document, creator: author, visibility: "public" }),
    };
    await db.annotation.update({ where: { id: notes.deleted.id }, data: { deletedAt: new Date() } });
    const call = {
      as: creator,
      method: "PATCH" as const,
      params: { documentId: document.id },
      ifMatch: '"1"',
    };
    const { status } = await callRoute(one.PATCH, { ...call, body: body(other.id) });
    return { status, document, group, notes, newcomer: await aMember(other, "owner"), creator };
  }

  it("keeps from the next group what was written for the last", async () => {
    const { status, document, group, notes, newcomer, creator } = await move((groupId) => ({ groupId }));
    expect(status).toBe(200);
    const read = { as: newcomer, params: { documentId: document.id } };
    const { body } = await callRoute<Page<AnnotationView>>(listAnnotations, read);
    expect(body.items.map(({ id }) => id)).toEqual([notes.public.id]);
    const rows = await db.annotation.findMany({ where: { documentId: document.id, visibility: "private" } });
    expect(rows.map(({ id, revision }) => [id, revision]).sort()).toEqual(
      [notes.group, notes.deleted].map(({ id }) => [id, 2]).sort(),
    );
    const events = await db.event.findMany({
      where: { documentId: document.id },
      orderBy: { sequence: "asc" },
    });
    const withdrawn = { type: "annotation.updated", visibility: "group", groupId: group.id };
    const moved = { type: "document.updated", visibility: null, groupId: null };
    expect(events).toMatchObject(
      [withdrawn, withdrawn, moved].map((each, at) => ({ ...each, actorId: creator.id, sequence: at + 1 })),
    );
  });

  it("keeps them private as well where it belongs to no group any more", async () => {
    const { status, document } = await move(() => ({ groupId: null, visibility: "public" }));
    expect(status).toBe(200);
    expect(await db.annotation.count({ where: { documentId: document.id, visibility: "group" } })).toBe(0);
  });

  it("is not done by publishing it, which leaves the group's notes to the group", async () => {
    const { status, document } = await move(() => ({ visibility: "public" }));
    expect(status).toBe(200);
    expect(await db.annotation.count({ where: { documentId: document.id, visibility: "group" } })).toBe(2);
  });
});

describe("deleting a document", () => {
  it("takes all that hangs on it away, and brings all of it back", async () => {
    const claim = await aClaim();
    const { document } = claim;
    await anAnnotation({ document });
    await aComment({ on: claim });
    const call = { as: document.creator, params: { documentId: document.id } };
    await callRoute(one.DELETE, { ...call, method: "DELETE", ifMatch: '"1"' });
    expect((await readTextOf(document.id)).status).toBe(404);
    const restored = await callRoute(restore, { ...call, method: "POST" });
    expect(restored.status).toBe(200);
    expect(await db.comment.count({ where: { claimId: claim.id, deletedAt: null } })).toBe(1);
    expect(await (await readTextOf(document.id)).text()).toBe(document.text);
    const events = await db.event.findMany({
      where: { documentId: document.id },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["document.deleted", "document.restored"]);
  });
});

async function readTextOf(documentId: string): Promise<Response> {
  return await readText(new Request("http://lectern.test/"), { params: Promise.resolve({ documentId }) });
}
