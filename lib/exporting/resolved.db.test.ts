/** What a report says of discussions that were resolved, in each of its formats. */
import { beforeAll, expect, it } from "vitest";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { db } from "@/lib/server/db";
import { aClaim, aComment, type ADocument, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { readPage } from "./testing";

let document: ADocument;

async function exported(format: string): Promise<string> {
  const params = Promise.resolve({ documentId: document.id, format });
  return await (await carryAway(new Request("http://lectern.test/"), { params })).text();
}

beforeAll(async () => {
  document = await aDocument();
  const closer = await aPerson({ name: "Closer" });
  const resolved = { resolvedAt: new Date("2026-11-03T10:20:30Z"), resolvedById: closer.id };
  const [note, open] = [await anAnnotation({ document }), await anAnnotation({ document })];
  await aComment({ on: note, body: "Settled on a note." });
  await aComment({ on: open, body: "Still talked about." });
  await db.annotation.update({ where: { id: note.id }, data: resolved });
  // Nobody said anything of it, or what was said was deleted.
  const claim = await aClaim({ document });
  await db.claim.update({ where: { id: claim.id }, data: resolved });
});

it("the HTML report says under each resolved discussion who resolved it and when, and names them among its people", async () => {
  const page = readPage(await exported("html"));
  const threads = [...page.querySelectorAll(".thread")].map(({ textContent }) => textContent);
  expect(threads).toHaveLength(3);
  expect(threads.filter((thread) => thread.includes("Resolved by Closer, 3 November 2026"))).toEqual([
    expect.stringContaining("Settled on a note."),
    expect.not.stringContaining("Settled"),
  ]);
  expect(threads.find((thread) => thread.includes("Still talked about."))).not.toContain("Resolved");
  expect(page.getElementById("made")?.textContent).toContain("Closer");
});

it("the W3C annotations say of what the discussion is about that it is resolved, by whom and when", async () => {
  interface Item {
    motivation: string;
    "lectern:resolved"?: object;
  }
  const { first } = JSON.parse(await exported("jsonld")) as { first: { items: Item[] } };
  const subjects = first.items.filter(({ motivation }) => motivation !== "replying");
  const resolved = {
    created: "2026-11-03T10:20:30.000Z",
    creator: expect.objectContaining({ type: "Person", name: "Closer" }) as object,
  };
  expect(subjects.map((item) => item["lectern:resolved"])).toEqual([resolved, undefined, resolved]);
});
