/** What may be read is said twice, as a predicate and as SQL. For every actor and every row the two say the same. */
import { beforeAll, expect, it } from "vitest";
import { anonymous, type Actor } from "@/lib/accounts/actor";
import { canReadAnnotation } from "@/lib/annotations/policy";
import { visibleTo } from "@/lib/annotations/queries";
import { roles, type Role } from "@/lib/groups/role";
import { db } from "@/lib/server/db";
import {
  type ADocument,
  aDocument,
  aGroup,
  type AGroup,
  aMember,
  anAnnotation,
  aPerson,
} from "@/prisma/factories";
import { listDocuments } from "./library/queries";
import { canRead } from "./policy";
import { documentSelection, readableBy } from "./queries";

const visibilities = ["private", "group", "public"] as const;

let actors: [string, Actor][];
let documents: ADocument[];

/** Someone in each role of each group, someone in both, someone in none, whoever made things, and nobody. */
async function makeActors(groups: AGroup[], creators: Actor[]): Promise<[string, Actor][]> {
  const made: [string, Actor][] = [["nobody", anonymous]];
  made.push(["a stranger", await aPerson()], ["an administrator", await aPerson({ isAdmin: true })]);
  for (const [at, creator] of creators.entries()) made.push([`creator ${at + 1}`, creator]);
  for (const [at, group] of groups.entries()) {
    for (const role of roles) made.push([`${role} of group ${at + 1}`, await aMember(group, role)]);
  }
  const [one, other] = groups.map(({ id }) => id) as [string, string];
  const memberships: Record<string, Role> = { [one]: "reader", [other]: "owner" };
  made.push(["someone in both", { ...(await aPerson()), memberships }]);
  return made;
}

beforeAll(async () => {
  const groups = [await aGroup(), await aGroup({ kind: "class" })];
  const creators = [
    await aPerson(),
    await aMember(groups[0]!, "member"),
    await aMember(groups[0]!, "reader"),
  ];
  actors = await makeActors(groups, creators);
  documents = [];
  for (const creator of creators) {
    for (const visibility of visibilities) {
      for (const group of [undefined, ...groups]) {
        for (const deletedAt of [null, new Date()]) {
          const document = await aDocument({ creator, visibility, ...(group ? { group } : {}) });
          await db.document.update({ where: { id: document.id }, data: { deletedAt } });
          documents.push(document);
        }
      }
    }
  }
});

it("a document comes back to exactly those who may read it", async () => {
  const rows = await db.document.findMany({ include: documentSelection });
  expect(rows).toHaveLength(54);
  const verdicts = new Set<boolean>();
  for (const [name, actor] of actors) {
    const found = await db.document.findMany({ where: readableBy(actor), select: { id: true } });
    const readable = rows.filter((row) => canRead(actor, row)).map(({ id }) => id);
    expect(found.map(({ id }) => id).sort(), name).toEqual(readable.sort());
    for (const row of rows) verdicts.add(canRead(actor, row));
  }
  expect(verdicts.size).toBe(2);
});

it("a search finds exactly what one may read, by words and by the bare string", async () => {
  const rows = await db.document.findMany({ include: documentSelection });
  for (const [name, actor] of actors) {
    const readable = rows.filter((row) => canRead(actor, row)).map(({ id }) => id);
    for (const q of ["acquitted", "cquitte"]) {
      const found = await listDocuments(actor, { q, limit: 200 });
      expect(found.ok && found.value.items.map(({ id }) => id).sort(), `${name}: ${q}`).toEqual(
        readable.sort(),
      );
    }
  }
}, 60_000);

it.each(["mine", "groups", "public"] as const)(
  "a search of %s finds what the list of it has",
  async (scope) => {
    for (const [name, actor] of actors) {
      const [all, found] = [
        await listDocuments(actor, { scope, limit: 200 }),
        await listDocuments(actor, { scope, limit: 200, q: "acquitted" }),
      ];
      expect(found, name).toEqual(all);
    }
  },
  60_000,
);

it("an annotation comes back to exactly those who may read it, and its document", async () => {
  const writers = actors.slice(1, 6).map(([, actor]) => actor);
  for (const [at, document] of documents.entries()) {
    for (const visibility of visibilities) {
      const creator = writers[(at + visibilities.indexOf(visibility)) % writers.length]!;
      if (creator.kind !== "person") continue;
      const { id } = await anAnnotation({ document, creator, visibility });
      if (at % 5 === 0) await db.annotation.update({ where: { id }, data: { deletedAt: new Date() } });
    }
  }
  const rows = await db.document.findMany({ include: { ...documentSelection, annotations: true } });
  for (const [name, actor] of actors) {
    for (const { annotations, ...document } of rows) {
      const where = { AND: [{ documentId: document.id }, visibleTo(actor, document)] };
      const found = canRead(actor, document) ? await db.annotation.findMany({ where }) : [];
      const readable = annotations.filter((each) => canReadAnnotation(actor, { ...each, document }));
      expect(found.map(({ id }) => id).sort(), name).toEqual(readable.map(({ id }) => id).sort());
    }
  }
}, 60_000);
