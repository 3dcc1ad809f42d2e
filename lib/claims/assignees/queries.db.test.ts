import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/documents/[documentId]/assignees/route";
import type { Person } from "@/lib/accounts/actor";
import type { Page } from "@/lib/http/page";
import { db } from "@/lib/server/db";
import {
  aClaim,
  type ADocument,
  aDocument,
  aGroup,
  aMember,
  anAssessment,
  aPerson,
  someEvidence,
} from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import type { AssigneeView } from "./view";

async function namesFor(as: Person, document: ADocument) {
  const { body } = await callRoute<Page<AssigneeView>>(GET, { as, params: { documentId: document.id } });
  return body.items.map(({ name }) => name).sort();
}

describe("who may be given a claim", () => {
  it("are those who write in its group and its creator, of those whose account lives", async () => {
    const group = await aGroup();
    const creator = await aPerson({ name: "Zoe" });
    const document = await aDocument({ creator, group });
    const member = await aMember(group, "member", "Bo");
    await aMember(group, "owner", "Ada");
    await aMember(group, "reader", "Only reads");
    await aMember(await aGroup(), "owner", "Elsewhere");
    const gone = await aMember(group, "member", "Gone");
    await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    expect(await namesFor(member, document)).toEqual(["Ada", "Bo", "Zoe"]);
    const call = { as: member, params: { documentId: document.id } };
    const { body } = await callRoute<Page<AssigneeView>>(GET, { ...call, query: "limit=2" });
    expect(body.items.map((item) => Object.keys(item))).toEqual([1, 2].map(() => ["id", "etag", "name"]));
    const rest = await callRoute<Page<AssigneeView>>(GET, { ...call, query: `after=${body.next ?? ""}` });
    expect(rest.body).toMatchObject({ items: [{ name: "Ada" }], next: null });
    await db.group.update({ where: { id: group.id }, data: { deletedAt: new Date() } });
    expect(await namesFor(creator, document)).toEqual(["Zoe"]);
  });

  it("on a public document of no group are oneself and those already at work, and nobody learns of others", async () => {
    const document = await aDocument({ creator: await aPerson({ name: "Creator" }) });
    await aPerson({ name: "Never here" });
    const claim = await aClaim({ document, creator: await aPerson({ name: "Stater" }) });
    await anAssessment(claim, await aPerson({ name: "Assessor" }));
    await someEvidence({ on: claim, addedBy: await aPerson({ name: "Finder" }) });
    const asker = await aPerson({ name: "Me" });
    expect(await namesFor(asker, document)).toEqual(["Assessor", "Creator", "Finder", "Me", "Stater"]);
  });

  it("on a private document is its creator alone", async () => {
    const document = await aDocument({ visibility: "private", group: await aGroup() });
    expect(await namesFor(document.creator, document)).toEqual(["Creator"]);
  });
});
