import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/claims/[claimId]/evidence/route";
import { POST as restore } from "@/app/api/evidence/[evidenceId]/restore/route";
import { DELETE, GET, PATCH } from "@/app/api/evidence/[evidenceId]/route";
import { GET as listSources } from "@/app/api/sources/route";
import { newId } from "@/lib/http/id";
import type { Page } from "@/lib/http/page";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import type { SourceView } from "@/lib/sources/view";
import { aClaim, aDocument, aGroup, aMember, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { readClaim } from "../queries";
import type { EvidenceView } from "../view";

const address = "https://africa.chinadaily.com.cn/china/2014-05/27/content_17542317.htm";
const source = {
  type: "article-newspaper",
  title: "825 acquitted in 2013",
  "container-title": "China Daily",
  issued: { "date-parts": [[2014, 5, 27]] },
  accessed: { "date-parts": [[2026, 11, 23]] },
  URL: address,
};

describe("evidence", () => {
  it("is a source put to a claim, with its words and how it bears on it", async () => {
    const claim = await aClaim();
    const body = {
      stance: "qualifies",
      source,
      quote: "825 defendants",
      tier: "secondary",
      relation: "independent",
    };
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id }, body };
    const made = await callRoute<EvidenceView>(POST, call);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...body, url: address, accessedAt: "2026-11-23", locator: null });
    expect(made.body.citation).toBe("China Daily, “825 acquitted in 2013”, 27 May 2014");
    const read = await readClaim(claim.creator, { claimId: claim.id });
    expect(read.ok && read.value.evidence).toEqual([made.body]);
  });

  it("is harmless to repeat, and refuses the id to anything else", async () => {
    const claim = await aClaim();
    const body = { id: newId(), stance: "supports", source: { url: address } };
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id } };
    const first = await callRoute(POST, { ...call, body });
    const again = await callRoute(POST, { ...call, body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await callRoute(POST, { ...call, body: { ...body, stance: "refutes" } })).status).toBe(409);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "//x.example",
  ])("never has %j for an address", async (url) => {
    const claim = await aClaim();
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id } };
    for (const bad of [{ url }, { type: "webpage", title: "x", URL: url }]) {
      const answer = await callRoute<Problem>(POST, { ...call, body: { stance: "supports", source: bad } });
      expect(answer.status).toBe(422);
      expect(answer.body.errors?.[0]?.path).toMatch(/^source\.(url|URL)$/);
    }
  });

  it("names by its path what no source can have", async () => {
    const claim = await aClaim();
    const body = { stance: "supports", source: { ...source, reliability: "high" } };
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id }, body };
    const answer = await callRoute<Problem>(POST, call);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: "source.reliability" }] } });
  });

  it("of one work, however often cited, shares one source; its address and date of access are as each reader sent them", async () => {
    const { creator, id } = await aClaim();
    const call = { as: creator, method: "POST" as const, params: { claimId: id } };
    const url = `https://EXAMPLE.org/${newId()}`;
    const sources = [
      { url: `${url}?utm_source=x#:~:text=acquitted` },
      { url, accessed: { "date-parts": [[2026, 1]] } },
      { type: "webpage", title: `example.org${new URL(url).pathname}`, URL: url },
    ];
    const made = await Promise.all(
      sources.map((one) =>
        callRoute<EvidenceView>(POST, { ...call, body: { stance: "mentions", source: one } }),
      ),
    );
    expect(new Set(made.map(({ body }) => body.source.id)).size).toBe(1);
    expect(made.map(({ body }) => body.accessedAt)).toEqual([null, "2026-01", null]);
    const sent = [`${url}?utm_source=x#:~:text=acquitted`, url, url];
    expect(made.map(({ body }) => body.url)).toEqual(sent);
    expect(made.map(({ body }) => body.source.URL)).toEqual(sent);
  });

  it("of two places of one address is of two sources, and another address is kept with another source", async () => {
    const { creator: as, id: claimId } = await aClaim();
    const post = { as, method: "POST" as const, params: { claimId } };
    const places = ["https://app.example/#/report/7", "https://app.example/#/report/8"];
    const made = await Promise.all(
      places.map((url) =>
        callRoute<EvidenceView>(POST, { ...post, body: { stance: "mentions", source: { url } } }),
      ),
    );
    expect(made.map(({ body }) => body.url)).toEqual(places);
    expect(new Set(made.map(({ body }) => body.source.id)).size).toBe(2);
    const [first] = made;
    const edit = { as, method: "PATCH" as const, params: { evidenceId: first!.body.id } };
    for (const [ifMatch, url] of [
      ['"1"', `${places[1]}?fbclid=1`],
      ['"2"', "https://APP.example/?fbclid=1"],
      ['"3"', "https://app.example/"],
    ] as const) {
      const { body } = await callRoute<EvidenceView>(PATCH, { ...edit, ifMatch, body: { source: { url } } });
      expect([body.url, body.source.URL]).toEqual([url, url]);
    }
  });

  it("is changed by who added it and by editors, whole sources at a time", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const member = await aMember(group, "member");
    const made = await callRoute<EvidenceView>(POST, {
      ...{ as: member, method: "POST", params: { claimId: claim.id } },
      body: { stance: "supports", source: { url: address }, note: "Read in full." },
    });
    const call = {
      method: "PATCH" as const,
      params: { evidenceId: made.body.id },
      body: { source, note: null },
    };
    expect((await callRoute(PATCH, { ...call, as: await aMember(group, "member") })).status).toBe(403);
    expect((await callRoute(PATCH, { ...call, as: member })).status).toBe(428);
    const mended = await callRoute<EvidenceView>(PATCH, { ...call, as: member, ifMatch: '"1"' });
    expect(mended).toMatchObject({ status: 200, etag: '"2"' });
    expect(mended.body).toMatchObject({ stance: "supports", source, note: null, accessedAt: "2026-11-23" });
    const stale = { ...call, as: await aMember(group, "editor"), ifMatch: '"1"' };
    expect((await callRoute(PATCH, stale)).status).toBe(412);
  });

  it("says what it said before it was changed, when, and who changed it", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const [member, editor] = [await aMember(group, "member"), await aMember(group, "editor", "Ed")];
    const said = { stance: "supports", source, quote: "825 defendants", locator: "p. 2", tier: "secondary" };
    const made = await callRoute<EvidenceView>(POST, {
      ...{ as: member, method: "POST", params: { claimId: claim.id }, body: said },
    });
    const call = { as: editor, params: { evidenceId: made.body.id } };
    const edit = async (body: object, ifMatch: string) =>
      (await callRoute<EvidenceView>(PATCH, { ...call, method: "PATCH", body, ifMatch })).body;
    expect((await edit({ stance: "supports", quote: "825 defendants" }, '"1"')).history).toEqual([]);
    await edit({ stance: "refutes", quote: "Nobody." }, '"2"');
    const { history } = await edit({ source: { url: "https://example.org/other" } }, '"3"');
    expect(history).toMatchObject([
      { stance: "refutes", quote: "Nobody.", url: address, replacedBy: { name: "Ed" } },
      { ...said, citation: made.body.citation, accessedAt: "2026-11-23", replacedBy: { name: "Ed" } },
    ]);
    await callRoute(DELETE, { ...call, method: "DELETE", ifMatch: '"4"' });
    await callRoute(restore, { ...call, method: "POST" });
    expect(await db.evidenceRevision.count({ where: { evidenceId: made.body.id } })).toBe(2);
  });

  it("deleted is gone from its claim at once, and can be brought back", async () => {
    const { creator, id } = await aClaim();
    const made = await callRoute<EvidenceView>(POST, {
      ...{ as: creator, method: "POST", params: { claimId: id } },
      body: { stance: "supports", source: { url: address } },
    });
    const call = { as: creator, params: { evidenceId: made.body.id } };
    expect((await callRoute(DELETE, { ...call, method: "DELETE", ifMatch: '"1"' })).status).toBe(204);
    expect((await callRoute(GET, call)).status).toBe(404);
    const read = await readClaim(creator, { claimId: id });
    expect(read.ok && read.value.evidence).toEqual([]);
    expect((await callRoute(restore, { ...call, method: "POST", as: await aPerson() })).status).toBe(404);
    expect((await callRoute(restore, { ...call, method: "POST" })).status).toBe(200);
    const events = await db.event.findMany({
      where: { subjectId: made.body.id },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual([
      "evidence.created",
      "evidence.deleted",
      "evidence.restored",
    ]);
  });

  it("of a deleted claim is gone with it", async () => {
    const { creator, id } = await aClaim();
    const made = await callRoute<EvidenceView>(POST, {
      ...{ as: creator, method: "POST", params: { claimId: id } },
      body: { stance: "supports", source: { url: address } },
    });
    await db.claim.update({ where: { id }, data: { deletedAt: new Date() } });
    const call = { as: creator, params: { evidenceId: made.body.id } };
    expect((await callRoute(GET, call)).status).toBe(404);
  });
});

describe("the list of sources", () => {
  it("offers again what is cited where the actor may read, and nothing else", async () => {
    const document = await aDocument({ visibility: "private" });
    const claim = await aClaim({ document });
    const title = `A 100% certain_ report ${newId()}`;
    await callRoute(POST, {
      ...{ as: claim.creator, method: "POST", params: { claimId: claim.id } },
      body: { stance: "supports", source: { type: "report", title } },
    });
    const titlesFor = async (as: typeof document.creator, q: string) => {
      const query = `q=${encodeURIComponent(q)}`;
      const { body } = await callRoute<Page<SourceView>>(listSources, { as, query });
      return body.items.map((item) => item.source.title);
    };
    expect(await titlesFor(document.creator, title.toUpperCase())).toEqual([title]);
    expect(await titlesFor(document.creator, "100_")).toEqual([]);
    expect(await titlesFor(await aPerson(), title)).toEqual([]);
  });

  it("refuses to search for what no text can hold", async () => {
    expect((await callRoute(listSources, { query: "q=%00" })).status).toBe(422);
  });
});
