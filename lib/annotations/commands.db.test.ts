import { describe, expect, it } from "vitest";
import * as one from "@/app/api/annotations/[annotationId]/route";
import { POST as restore } from "@/app/api/annotations/[annotationId]/restore/route";
import * as many from "@/app/api/documents/[documentId]/annotations/route";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import type { Page } from "@/lib/http/page";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aDocument, aGroup, aMember, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import type { AnnotationView } from "./view";

const text = "The drug is safe. Doctors say the drug is safe for adults.\n\nIt was tried on 4,032 people 😀.";

async function mark(body: object, given: { text?: string } = {}) {
  const document = await aDocument({ text: given.text ?? text });
  const params = { documentId: document.id };
  return await callRoute<AnnotationView & Problem>(many.POST, {
    ...{ as: document.creator, method: "POST", params, body },
  });
}

describe("marking a passage", () => {
  it("is for the document's group only where its maker is in it, also where it becomes so later", async () => {
    const group = await aGroup();
    const document = await aDocument({ group, text, visibility: "public" });
    const params = { documentId: document.id };
    const body = { target: { quote: { exact: "4,032 people" } } };
    const makeAs = async (as: Person, visibility: string) =>
      await callRoute<AnnotationView>(many.POST, {
        as,
        method: "POST",
        params,
        body: { ...body, visibility },
      });
    const outsider = await aPerson();
    expect((await makeAs(await aMember(group, "reader"), "group")).status).toBe(201);
    expect((await makeAs(outsider, "group")).status).toBe(403);
    const made = await makeAs(outsider, "public");
    expect(made.status).toBe(201);
    const change = { as: outsider, method: "PATCH", params: { annotationId: made.body.id } } as const;
    const ifMatch = made.etag ?? "";
    expect((await callRoute(one.PATCH, { ...change, ifMatch, body: { visibility: "group" } })).status).toBe(
      403,
    );
  });

  it("keeps the words, their surroundings and their place, and says that they stand exactly there", async () => {
    const { status, body } = await mark({
      target: { quote: { exact: "4,032 people" } },
      body: "Who?",
      tags: ["n"],
    });
    expect(status).toBe(201);
    const start = text.indexOf("4,032");
    expect(body.target.quote.exact).toBe("4,032 people");
    expect(body.target.quote.prefix.endsWith("tried on ")).toBe(true);
    expect(body.placement).toEqual({ state: "exact", start, end: start + "4,032 people".length });
    expect(body).toMatchObject({ body: "Who?", bodyText: "Who?", tags: ["n"], motivation: "commenting" });
  });

  it.each([
    ["the quote is not in the text", { quote: { exact: "4,033 people" } }],
    [
      "the quote and the position name different words",
      { quote: { exact: "safe" }, position: { start: 0, end: 4 } },
    ],
    [
      "the surroundings are not those of the position",
      { quote: { exact: "The", prefix: "not" }, position: { start: 0, end: 3 } },
    ],
    ["the quote stands in several places", { quote: { exact: "drug is safe" } }],
  ])("is a conflict when %s", async (_case, target) => {
    const { status, body } = await mark({ target });
    expect(status).toBe(409);
    expect(body.detail.length).toBeGreaterThan(20);
  });

  it("tells repeated words apart by what stands before and after them", async () => {
    const { body } = await mark({ target: { quote: { exact: "drug is safe", suffix: " for adults" } } });
    expect(body.placement).toMatchObject({ state: "exact", start: text.indexOf("drug is safe for") });
  });

  it.each([
    ["has neither selector", {}],
    ["ends beyond the text", { position: { start: 0, end: 100_000 } }],
    ["ends before it starts", { position: { start: 5, end: 5 } }],
    ["parts a surrogate pair", { position: { start: 0, end: text.indexOf("😀") + 1 } }],
    ["holds only white space", { position: { start: 3, end: 4 } }],
  ])("is invalid when the target %s", async (_case, target) => {
    const { status, body } = await mark({ target });
    expect(status).toBe(422);
    expect(body.errors?.[0]?.path).toMatch(/^target/);
  });

  it("refuses by name what it does not know of a target, however near it is to what it knows", async () => {
    const quote = { exact: "4,032 people", prefx: "the " };
    const target = { quote, position: { start: 0, end: 3, ende: 4 }, positon: {} };
    const { status, body } = await mark({ target });
    expect(status).toBe(422);
    const paths = ["target.quote.prefx", "target.position.ende", "target.positon"];
    expect(body.errors).toEqual(paths.map((path) => ({ path, message: "is not known here" })));
  });

  it("refuses text that cannot be stored, and says where it stands", async () => {
    const { status, body } = await mark({ target: { position: { start: 0, end: 3 } }, body: "a\u0000b" });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: "body", message: expect.stringContaining("NUL") as string }]);
  });

  it("is refused when a new text came between reading and saving", async () => {
    const document = await aDocument({ text });
    const {
      id,
      documentId: _document,
      number: _number,
      ...version
    } = await db.documentVersion.findFirstOrThrow({
      where: { documentId: document.id },
    });
    const target = { quote: { exact: "4,032 people" }, position: { start: 0, end: 12 } };
    await db.documentVersion.create({
      data: {
        ...version,
        article: {},
        id: newId(),
        documentId: document.id,
        number: 2,
        text: "Nothing of it.",
      },
    });
    const params = { documentId: document.id };
    const { status } = await callRoute(many.POST, {
      as: document.creator,
      method: "POST",
      params,
      body: { target },
    });
    expect(status).toBe(409);
    expect(await db.passage.count({ where: { versionId: id } })).toBe(0);
  });
});

describe("a retry after a lost answer", () => {
  it("finds what the first try made, and makes no second", async () => {
    const document = await aDocument({ text });
    const params = { documentId: document.id };
    const body = { id: newId(), target: { quote: { exact: "4,032" } }, body: "Who?" };
    const as = document.creator;
    const tries = await Promise.all(
      [1, 2, 3].map(() => callRoute<AnnotationView>(many.POST, { as, method: "POST", params, body })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(await db.annotation.count({ where: { documentId: document.id } })).toBe(1);
    expect(await db.event.count({ where: { documentId: document.id } })).toBe(1);
  });

  it("is a conflict with other content, or by someone else", async () => {
    const document = await aDocument({ text });
    const params = { documentId: document.id };
    const body = { id: newId(), target: { quote: { exact: "4,032" } } };
    await callRoute(many.POST, { as: document.creator, method: "POST", params, body });
    const other = await callRoute(many.POST, {
      as: document.creator,
      method: "POST",
      params,
      body: { ...body, body: "No" },
    });
    const stranger = await callRoute(many.POST, { as: await aPerson(), method: "POST", params, body });
    expect([other.status, stranger.status]).toEqual([409, 409]);
  });
});

describe("changing an annotation", () => {
  it("needs the revision that was seen: 428 without one, 412 with an old one", async () => {
    const { id, creator: as } = await anAnnotation();
    const params = { annotationId: id };
    const patch = (ifMatch: { ifMatch?: string }, body = "New words") =>
      callRoute<AnnotationView>(one.PATCH, { as, method: "PATCH", params, ...ifMatch, body: { body } });
    const { etag } = await callRoute<AnnotationView>(one.GET, { as, params });
    expect((await patch({})).status).toBe(428);
    expect((await patch({ ifMatch: "*" })).status).toBe(428);
    const changed = await patch({ ifMatch: etag ?? "" });
    expect(changed).toMatchObject({ status: 200, body: { body: "New words", bodyText: "New words" } });
    expect(changed.etag).not.toBe(etag);
    expect((await patch({ ifMatch: etag ?? "" }, "Lost words")).status).toBe(412);
    expect((await callRoute<AnnotationView>(one.GET, { as, params })).body.bodyText).toBe("New words");
  });

  it("lets one of two who change it at once through", async () => {
    const { id, creator: as } = await anAnnotation();
    const both = ["one", "two"].map((body) =>
      callRoute(one.PATCH, {
        as,
        method: "PATCH",
        params: { annotationId: id },
        ifMatch: '"1"',
        body: { body },
      }),
    );
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe("deleting an annotation", () => {
  it("takes it from everyone at once, and restoring brings it back with its place", async () => {
    const { id, document, creator: as } = await anAnnotation();
    const params = { annotationId: id };
    const removed = await callRoute(one.DELETE, {
      as,
      method: "DELETE",
      params,
      ifMatch: '"1"',
    });
    expect(removed.status).toBe(204);
    expect((await callRoute(one.GET, { as, params })).status).toBe(404);
    const { body: page } = await callRoute<Page<AnnotationView>>(many.GET, {
      as,
      params: { documentId: document.id },
    });
    expect(page.items).toEqual([]);
    const restored = await callRoute<AnnotationView>(restore, { as, method: "POST", params });
    expect(restored).toMatchObject({ status: 200, body: { id, placement: { state: "exact" } } });
    const types = (await db.event.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } })).map(
      (each) => each.type,
    );
    expect(types).toEqual(["annotation.deleted", "annotation.restored"]);
  });

  it("cannot be undone after 30 days", async () => {
    const { id, creator: as } = await anAnnotation();
    const deletedAt = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    await db.annotation.update({ where: { id }, data: { deletedAt } });
    expect((await callRoute(restore, { as, method: "POST", params: { annotationId: id } })).status).toBe(409);
  });
});

describe("who sees an annotation", () => {
  it("is never more than who sees its document", async () => {
    const group = await aGroup();
    const member = await aMember(group, "member");
    const document = await aDocument({ group, creator: await aMember(group, "owner") });
    const { id } = await anAnnotation({ document, visibility: "public" });
    const see = async (as?: Parameters<typeof callRoute>[1]["as"]) =>
      (await callRoute(one.GET, { ...(as ? { as } : {}), params: { annotationId: id } })).status;
    expect(await see(member)).toBe(200);
    expect(await see(await aPerson())).toBe(404);
    expect(await see()).toBe(404);
  });

  it("is only whoever made it while it is private", async () => {
    const document = await aDocument();
    const creator = await aPerson();
    const { id } = await anAnnotation({ document, creator, visibility: "private" });
    const params = { annotationId: id };
    expect((await callRoute(one.GET, { as: creator, params })).status).toBe(200);
    expect((await callRoute(one.GET, { as: document.creator, params })).status).toBe(404);
    const { body } = await callRoute<Page<AnnotationView>>(many.GET, {
      as: document.creator,
      params: { documentId: document.id },
    });
    expect(body.items).toEqual([]);
  });
});
