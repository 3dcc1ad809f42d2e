/** What happens with a passage of which a person says that it is gone, now and in the texts to come. */
import { beforeEach, describe, expect, it } from "vitest";
import { PUT as placeNote } from "@/app/api/annotations/[annotationId]/placement/route";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import type { Person } from "@/lib/accounts/actor";
import { readAnnotation } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { db } from "@/lib/server/db";
import { createVersion } from "@/lib/versions/commands";
import { aClaim, aDecision, aDocument, aGroup, aMember, anAnnotation, aToken } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const first = "In the years that were counted the courts acquitted 4,032 defendants, the paper says.";
const second = first.replace("4,032", "4,023");
const words = "acquitted 4,032 defendants";
const now = "acquitted 4,023 defendants";
const spanOf = (text: string, passage: string) => ({
  start: text.indexOf(passage),
  end: text.indexOf(passage) + passage.length,
});

let document: Awaited<ReturnType<typeof aDocument>>;
let [ada, bo]: Person[] = [];
let annotationId: string;

const give = async (content: string) => {
  const input = { documentId: document.id, content, contentType: "text/plain" as const };
  expect(await createVersion(document.creator, input)).toMatchObject({ ok: true });
};

const place = async (as: Person, position: object | null, ifMatch?: string) =>
  await callRoute<AnnotationView>(placeNote, {
    ...{ as, method: "PUT", params: { annotationId }, body: { position } },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

const read = async () => {
  const found = await readAnnotation(ada!, { annotationId });
  if (!found.ok) throw new Error(found.refusal.sentence);
  return found.value;
};

/** A group's article whose second text has changed the words of a note. */
beforeEach(async () => {
  const group = await aGroup();
  document = await aDocument({ group, text: first });
  ada = await aMember(group, "editor", "Ada");
  bo = await aMember(group, "member", "Bo");
  annotationId = (await anAnnotation({ document, exact: words, body: "By whom?" })).id;
  await give(second);
});

describe("a passage that a person says is gone", () => {
  it("has no place any more, and tells who said so, when, and on what it stood; nothing else of it is dropped", async () => {
    expect((await read()).placement).toMatchObject({ state: "changed", ...spanOf(second, now) });
    const { status, body } = await place(ada!, null);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      placement: { state: "orphan" },
      placedBy: { name: "Ada" },
      bodyText: "By whom?",
      target: { quote: { exact: words } },
      placings: [
        {
          ...{ version: 2, state: "orphan", confirmed: false, placedBy: { name: "Ada" } },
          ...{
            placedAt: body.placedBy?.at,
            target: { quote: { exact: now }, position: spanOf(second, now) },
          },
        },
      ],
    });
    const events = await db.event.findMany({ where: { subjectId: annotationId } });
    expect(events).toMatchObject([{ type: "placement.withdrawn", actorId: ada!.id }]);
  });

  it("is said so only by who may place it, and not in the place of a placing that was not seen", async () => {
    expect((await place(bo!, null)).status).toBe(403);
    const { body } = await place(ada!, spanOf(second, "4,023"));
    expect((await place(ada!, null)).status).toBe(428);
    expect(await db.handPlacing.count({ where: { passage: { annotationId } } })).toBe(1);
    expect((await place(ada!, null, body.placedBy?.etag)).status).toBe(200);
  });

  it("is put back where it stood by who saw that it was called gone, and both are kept", async () => {
    const { body } = await place(ada!, null);
    const again = await place(ada!, spanOf(second, now), body.placedBy?.etag);
    expect(again.body.placement).toMatchObject({ state: "changed", ...spanOf(second, now) });
    expect(again.body.placings.map(({ state }) => state)).toEqual(["orphan", "changed"]);
  });

  it("may have been lost before: then that is confirmed, and there are no words that it stood on", async () => {
    await give("Nothing of it is left.");
    expect((await place(ada!, null)).body.placings).toMatchObject([
      { state: "orphan", confirmed: true, target: null },
    ]);
  });
});

describe("in the next text a passage that is gone", () => {
  it("comes back where its own words do", async () => {
    await place(ada!, null);
    await give(`An opening. ${first}`);
    const view = await read();
    expect(view).toMatchObject({ placement: { state: "moved" }, placedBy: null });
    expect(view.placement).toMatchObject(spanOf(`An opening. ${first}`, words));
  });

  it("does not come back to the words of which it was said, wherever they stand, and does to others", async () => {
    await place(ada!, null);
    await give(`An opening. ${second}`);
    expect(await read()).toMatchObject({ placement: { state: "orphan" }, placedBy: null });
    await give(`An opening. ${first.replace("4,032", "4,033")}`);
    expect((await read()).placement.state).toBe("changed");
  });

  it("does not come back to words that it was taken off where it is confirmed to be gone since, or taken off others", async () => {
    const { body } = await place(ada!, null);
    await place(ada!, null, body.placedBy?.etag);
    await give(`An opening. ${second}`);
    expect((await read()).placement.state).toBe("orphan");
    await place(ada!, null);
    const third = first.replace("4,032", "4,033");
    await give(third);
    expect((await read()).placement.state).toBe("changed");
    await place(ada!, null);
    await give(`${second} So it was.`);
    expect((await read()).placement.state).toBe("orphan");
  });

  it("is looked for by the words that a person put it on before, but not by those that were denied", async () => {
    await place(ada!, spanOf(second, now));
    const third = second.replace("acquitted 4,023 defendants", "acquitted 4,023 people");
    await give(third);
    await place(ada!, null);
    await give(`${second} So it was.`);
    expect(await read()).toMatchObject({ placement: { state: "exact", ...spanOf(second, now) } });
    await place(ada!, null);
    await give(first);
    expect(await read()).toMatchObject({ placement: { state: "exact", ...spanOf(first, words) } });
  });
});

it("a decided claim goes back to review when a passage of it is said to be gone", async () => {
  const claim = await aClaim({ document: await aDocument({ text: first }), exact: words });
  await aDecision(claim);
  const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
  const { body } = await callRoute<ClaimView>(placePassage, {
    ...{ as: claim.creator, method: "PUT", params: { claimId: claim.id, passageId: passage.id } },
    body: { position: null },
  });
  expect(body).toMatchObject({ progress: "in_review", passages: [{ placement: { state: "orphan" } }] });
});

it("a report says of a passage that is gone who said so, and names what it was made on", async () => {
  await place(ada!, null);
  const headers = { Authorization: `Bearer ${await aToken(ada!)}` };
  const exported = async (format: string) => {
    const params = Promise.resolve({ documentId: document.id, format });
    return await (await carryAway(new Request("http://lectern.test/", { headers }), { params })).text();
  };
  const html = await exported("html");
  expect(html).toContain("This passage is gone from the text.");
  expect(html.replace(/<[^>]+>/g, "")).toMatch(/ Ada said so, /);
  const { first: page } = JSON.parse(await exported("jsonld")) as {
    first: { items: { target: Record<string, unknown> }[] };
  };
  const target = page.items[0]?.target;
  expect(target).toMatchObject({
    "lectern:placement": "orphan",
    creator: { name: "Ada" },
    "prov:wasRevisionOf": [{ selector: { exact: words } }],
  });
  expect(target).not.toHaveProperty("selector");
});
