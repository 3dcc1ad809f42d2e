/** What is in a report and what is not, whatever its format. */
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { editEvidence } from "@/lib/claims/evidence/commands";
import { editClaim } from "@/lib/claims/commands";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { createVersion } from "@/lib/versions/commands";
import {
  aClaim,
  aComment,
  aDecision,
  aDocument,
  aGroup,
  aMember,
  anAnnotation,
  anAssessment,
  aPerson,
  aToken,
  someEvidence,
} from "@/prisma/factories";
import { peopleIn, readPage } from "./testing";

/** What happens right after the text of a version was read; once. */
const meanwhile = vi.hoisted(() => ({ happen: null as (() => Promise<unknown>) | null }));

vi.mock(import("@/lib/documents/queries"), async (importOriginal) => {
  const real = await importOriginal();
  const findVersion: typeof real.findVersion = async (documentId, number) => {
    const version = await real.findVersion(documentId, number);
    const { happen } = meanwhile;
    meanwhile.happen = null;
    await happen?.();
    return version;
  };
  return { ...real, findVersion };
});

async function exported(documentId: string, given: { as?: Person; format?: string; query?: string } = {}) {
  const { as, format = "html", query = "" } = given;
  const headers = as ? { Authorization: `Bearer ${await aToken(as)}` } : {};
  const request = new Request(`http://lectern.test/?${query}`, { headers });
  return await carryAway(request, { params: Promise.resolve({ documentId, format }) });
}

const exportedText = async (...args: Parameters<typeof exported>) => (await exported(...args)).text();

describe("a report", () => {
  it("is of one version, whatever text is saved while it is gathered", async () => {
    const text = "Courts acquitted 4,032 defendants.";
    const document = await aDocument({ text });
    await anAnnotation({ document, exact: "4,032" });
    await aClaim({ document, exact: "acquitted" });
    meanwhile.happen = async () => {
      const content = `A long new opening of the whole. ${text}`;
      const next = { documentId: document.id, content, contentType: "text/plain" as const };
      expect((await createVersion(document.creator, next)).ok).toBe(true);
    };
    const html = await exportedText(document.id);
    expect(meanwhile.happen).toBeNull();
    expect(html).toContain('<mark class="note">4,032</mark>');
    expect(html).toContain('<mark class="claim undecided">acquitted</mark>');
    expect(html).not.toContain("A long new opening");
    const { sha256 } = await db.documentVersion.findFirstOrThrow({
      where: { documentId: document.id, number: 1 },
    });
    expect(html).toContain(sha256);
    expect(await exportedText(document.id)).toContain("A long new opening");
  });

  it("takes along one's own more private notes when asked, and nobody else's, of a group neither", async () => {
    const group = await aGroup();
    const document = await aDocument({ group, visibility: "public" });
    const [me, other] = [await aMember(group, "member"), await aMember(group, "member")];
    for (const [creator, name] of [[me, "MY"] as const, [other, "THEIR"] as const]) {
      const made = { document, creator };
      await anAnnotation({ ...made, body: `${name} GROUP NOTE`, visibility: "group" });
      const secret = await anAnnotation({ ...made, body: `${name} PRIVATE NOTE`, visibility: "private" });
      await aComment({ on: secret, author: creator, body: `${name} REMARK` });
      await anAnnotation({ ...made, body: `${name} PUBLIC NOTE` });
    }
    const said = (html: string) => html.match(/(MY|THEIR) (GROUP NOTE|PRIVATE NOTE|PUBLIC NOTE|REMARK)/g);
    const open = ["MY PUBLIC NOTE", "THEIR PUBLIC NOTE"];
    expect(said(await exportedText(document.id, { as: me }))?.sort()).toEqual(open);
    const mine = said(await exportedText(document.id, { as: me, query: "private=include" }));
    expect(mine?.sort()).toEqual([
      "MY GROUP NOTE",
      "MY PRIVATE NOTE",
      "MY PUBLIC NOTE",
      "MY REMARK",
      "THEIR PUBLIC NOTE",
    ]);
    expect(said(await exportedText(document.id, { query: "private=include" }))?.sort()).toEqual(open);
  });

  it("is marked where it holds what is more private than its document: in its name, its head and each note", async () => {
    const group = await aGroup();
    const document = await aDocument({ group, visibility: "public", title: "Courts" });
    const me = await aMember(group, "member");
    await anAnnotation({ document, creator: me, body: "OPEN NOTE" });
    const nameOf = (response: Response) => response.headers.get("content-disposition")?.split("''")[1];
    const asked = { as: me, query: "private=include" };
    expect(nameOf(await exported(document.id, asked))).toBe("Courts.html");
    await anAnnotation({ document, creator: me, body: "MY NOTE", visibility: "private" });
    await anAnnotation({ document, creator: me, body: "OUR NOTE", visibility: "group" });
    expect(nameOf(await exported(document.id, { as: me }))).toBe("Courts.html");
    expect(await exportedText(document.id, { as: me })).not.toMatch(/class="private"|Holds private notes/);
    expect(nameOf(await exported(document.id, asked))).toBe("Courts-private.html");
    const page = readPage(await exportedText(document.id, asked));
    expect(page.querySelector("header .private")?.textContent).toMatch(/^Holds private notes/);
    const marks = [...page.querySelectorAll("#notes .entry")].map((entry) => [
      /(OPEN|MY|OUR) NOTE/.exec(entry.textContent)?.[0],
      entry.querySelector(".private")?.textContent,
    ]);
    expect(Object.fromEntries(marks)).toEqual({
      "OPEN NOTE": undefined,
      "MY NOTE": "private",
      "OUR NOTE": "for the group alone",
    });
    const items = JSON.parse(await exportedText(document.id, { ...asked, format: "jsonld" })) as {
      audience?: Record<string, string>;
      first: { items: { audience?: Record<string, string> }[] };
    };
    expect(items.audience?.["schema:audienceType"]).toBe("private");
    expect(JSON.parse(await exportedText(document.id, { format: "jsonld" }))).not.toHaveProperty("audience");
    const audiences = items.first.items.map(({ audience }) => audience?.["schema:audienceType"]);
    expect(audiences.sort()).toEqual(["group", "private", undefined]);
  });

  it("keeps a reply to a deleted comment under its tombstone, which tells neither words nor author", async () => {
    const claim = await aClaim();
    const gone = await aComment({
      on: claim,
      author: await aPerson({ name: "Regretful" }),
      body: "TAKEN BACK",
    });
    await aComment({ on: claim, body: "THE REPLY", parentId: gone.id });
    const alone = await aComment({ on: claim, body: "UNANSWERED" });
    const ids = { in: [gone.id, alone.id] };
    await db.comment.updateMany({ where: { id: ids }, data: { deletedAt: new Date() } });
    const html = await exportedText(claim.document.id);
    expect(html).not.toMatch(/TAKEN BACK|Regretful|UNANSWERED/);
    const thread = readPage(html).querySelector(".thread")!;
    expect(thread.querySelectorAll("li")).toHaveLength(2);
    expect(thread.querySelector("li > p")?.textContent).toBe("This comment was deleted.");
    expect(thread.querySelector("li li")?.textContent).toContain("THE REPLY");
    const file = await exportedText(claim.document.id, { format: "jsonld" });
    expect(file).not.toMatch(/TAKEN BACK|Regretful|UNANSWERED/);
    expect(file).toContain("THE REPLY");
  });

  it.each(["claims", "annotations"])("as jsonld leads a reply on %s past what was deleted", async (kind) => {
    const document = await aDocument();
    const on = await (kind === "claims" ? aClaim({ document }) : anAnnotation({ document }));
    const add = async (body: string, parentId?: string) =>
      (await aComment({ on, body, ...(parentId ? { parentId } : {}) })).id;
    const gone = await add("GONE");
    await add("TO THE SUBJECT", gone);
    const living = await add("LIVING");
    const between = await add("GONE", living);
    const twice = await add("GONE", between);
    await add("TO THE LIVING", twice);
    const ids = { in: [gone, between, twice] };
    await db.comment.updateMany({ where: { id: ids }, data: { deletedAt: new Date() } });
    const file = JSON.parse(await exportedText(document.id, { format: "jsonld" })) as {
      first: { items: { motivation: string; body: { value: string }[]; target: string }[] };
    };
    const replies = file.first.items.filter(({ motivation }) => motivation === "replying");
    const targets = replies.map(({ body, target }) => [body[0]?.value, new URL(target).pathname]);
    expect(Object.fromEntries(targets)).toEqual({
      "TO THE SUBJECT": `/api/${kind}/${on.id}`,
      LIVING: `/api/${kind}/${on.id}`,
      "TO THE LIVING": `/api/comments/${living}`,
    });
  });

  it("is asked for with no more parameters for its threads, however many marks there are", async () => {
    const document = await aDocument();
    for (let at = 0; at < 20; at += 1) await aComment({ on: await anAnnotation({ document }) });
    const query = vi.spyOn(pg.Client.prototype, "query");
    await exported(document.id);
    const asked = query.mock.calls.map(([sent]) => sent as unknown as { text: string; values: unknown[] });
    query.mockRestore();
    const comments = asked.filter(({ text }) => /FROM "[^"]+"\."Comment"/.test(text) && !/COUNT/i.test(text));
    expect(comments).toHaveLength(1);
    expect(comments[0]?.values.length).toBeLessThan(10);
  });

  it.each(["html", "jsonld"])("as %s holds a thread as deep as any was ever made", async (format) => {
    const claim = await aClaim();
    const ids = Array.from({ length: 3000 }, () => newId());
    await db.comment.createMany({
      data: ids.map((id, at) => ({
        id,
        documentId: claim.document.id,
        claimId: claim.id,
        authorId: claim.creator.id,
        parentId: ids[at - 1] ?? null,
        body: `Remark ${at}.`,
        bodyText: `Remark ${at}.`,
        createHash: "x",
      })),
    });
    const response = await exported(claim.document.id, { format });
    expect(response.status).toBe(200);
    const content = await response.text();
    for (const at of [0, 49, 50, 2999]) expect(content).toContain(`Remark ${at}.`);
  });

  it("has a name that can be sent, also where the title ends in the middle of a letter of two units", async () => {
    const document = await aDocument({ title: `a${"𠮷".repeat(100)}` });
    const response = await exported(document.id);
    expect(response.status).toBe(200);
    const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "";
    expect(decodeURIComponent(name)).toBe(`a${"𠮷".repeat(79)}.html`);
  });

  it("names everyone whose work is in it, once", async () => {
    const claim = await aClaim();
    await someEvidence({ on: claim, addedBy: await aPerson({ name: "Finder" }) });
    await anAssessment(claim, await aPerson({ name: "Assessor" }));
    await aDecision(claim, await aPerson({ name: "Decider" }));
    await aComment({ on: claim, author: await aPerson({ name: "Talker" }) });
    const html = await exportedText(claim.document.id);
    expect(peopleIn(html)).toBe("Creator, Finder, Assessor, Decider, Talker");
  });

  it("prints what a piece of evidence said before, and who changed it", async () => {
    const claim = await aClaim({
      document: await aDocument({ group: await aGroup(), visibility: "public" }),
    });
    const { id: evidenceId } = await someEvidence({ on: claim, addedBy: await aPerson({ name: "Finder" }) });
    const change = { evidenceId, ifMatch: '"1"', stance: "supports" as const, quote: "OTHER WORDS." };
    expect((await editEvidence(claim.creator, change)).ok).toBe(true);
    const html = (await exportedText(claim.document.id)).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    expect(html).toMatch(
      /supports OTHER WORDS\. .{1,200} Before: refutes · 825 defendants were acquitted\. · .*Court statistics.* · changed by Creator · /,
    );
  });

  it("prints what a claim said before, and what was assessed and decided on those words", async () => {
    const claim = await aClaim({ statement: "FIRST WORDS." });
    await anAssessment(claim, await aPerson({ name: "Assessor" }));
    await aDecision(claim);
    const change = { claimId: claim.id, ifMatch: '"1"', statement: "SECOND WORDS." };
    expect((await editClaim(claim.creator, change)).ok).toBe(true);
    await anAssessment(claim, await aPerson({ name: "Later" }));
    const html = (await exportedText(claim.document.id)).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    expect(html).toMatch(/Earlier wordings FIRST WORDS\. restated by Creator/);
    expect(html).toMatch(/Assessor · . Refuted .{15,30} UTC on an earlier wording: FIRST WORDS\./);
    expect(html).toMatch(/Later · . Refuted .{15,30} UTC The statistics/);
    expect(html).toMatch(/decided by Creator · .{15,30} UTC on an earlier wording: FIRST WORDS\./);
  });
});
