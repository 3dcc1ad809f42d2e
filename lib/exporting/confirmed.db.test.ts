/** What a report says of marks whose words are others than those they were made on, confirmed by a person or not. */
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import { PUT as placeNote } from "@/app/api/annotations/[annotationId]/placement/route";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { db } from "@/lib/server/db";
import { createVersion } from "@/lib/versions/commands";
import { aClaim, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const first = "In the years that were counted the courts acquitted 4,032 defendants, the paper says.";
const second = first.replace("4,032", "4,023");
const third = `An opening that was added.\n\n${second}`;
const now = "4,023 defendants";

let documentId: string;

async function exported(format: string, id = documentId): Promise<string> {
  const params = Promise.resolve({ documentId: id, format });
  return await (await carryAway(new Request("http://lectern.test/"), { params })).text();
}

beforeAll(async () => {
  const creator = await aPerson({ name: "Ada" });
  const document = await aDocument({ creator, text: first });
  documentId = document.id;
  const note = await anAnnotation({ document, exact: "4,032 defendants", body: "By whom?" });
  await anAnnotation({ document, exact: "acquitted 4,032 defendants", body: "Nobody confirmed this." });
  const claim = await aClaim({ document, exact: "4,032 defendants" });
  const give = async (content: string) => {
    const input = { documentId, content, contentType: "text/plain" as const };
    expect(await createVersion(creator, input)).toMatchObject({ ok: true });
  };
  await give(second);
  const start = second.indexOf(now);
  const call = {
    as: creator,
    method: "PUT" as const,
    body: { position: { start, end: start + now.length } },
  };
  const { id: passageId } = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
  const answers = [
    await callRoute(placeNote, { ...call, params: { annotationId: note.id } }),
    await callRoute(placePassage, { ...call, params: { claimId: claim.id, passageId } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  await give(third);
});

describe("a report on a text whose words were confirmed in an earlier one", () => {
  it("says in HTML what was marked first, what stands there, and who confirmed it", async () => {
    const { document } = new JSDOM(await exported("html")).window;
    const entryOf = (words: string) =>
      [...document.querySelectorAll(".entry")].find(({ textContent }) => textContent.includes(words))
        ?.textContent;
    const note = entryOf("By whom?");
    expect(note).toContain("4,032 defendants");
    expect(note).toContain("the words have changed since");
    expect(note).toContain("confirmed by Ada");
    const unconfirmed = entryOf("Nobody confirmed this.");
    expect(unconfirmed).toContain("the words have changed since");
    expect(unconfirmed).not.toContain("confirmed by");
    const passage = document.querySelector(".passage");
    expect(passage?.textContent).toContain(
      "These words have changed since. The text now says: 4,023 defendants",
    );
    expect(passage?.textContent).toContain("confirmed by Ada");
  });

  it("gives in W3C annotations no position that has other words than the quote", async () => {
    const { first: page } = JSON.parse(await exported("jsonld")) as {
      first: { items: { target: { selector: { type: string }[] } | { selector: { type: string }[] }[] }[] };
    };
    const selectors = page.items.flatMap(({ target }) => [target].flat().map(({ selector }) => selector));
    expect(selectors).toHaveLength(3);
    for (const selector of selectors) expect(selector.map(({ type }) => type)).toEqual(["TextQuoteSelector"]);
  });

  it("names among its people only those placers whom it prints", async () => {
    const placing = await db.handPlacing.findFirstOrThrow({ where: { passage: { claim: { documentId } } } });
    const first = await db.documentVersion.findFirstOrThrow({ where: { documentId, number: 1 } });
    const note = await anAnnotation({ document: await aDocument(), body: "On words that stay the same." });
    const same = await db.passage.findFirstOrThrow({ where: { annotationId: note.id } });
    const people = [
      await aPerson({ name: "Earlier" }),
      await aPerson({ name: "Newest" }),
      await aPerson({ name: "Silent" }),
    ] as const;
    const copy = { ...placing, target: placing.target as object };
    await db.handPlacing.createMany({
      data: [
        { ...copy, versionId: first.id, placedById: people[0].id },
        { ...copy, number: placing.number + 1, placedById: people[1].id },
        { ...copy, passageId: same.id, versionId: same.versionId, placedById: people[2].id },
      ],
    });
    const peopleIn = (html: string) => /<dt>People<\/dt><dd>([^<]*)/.exec(html)?.[1];
    const html = await exported("html");
    expect(html).toContain("confirmed by Newest");
    expect(peopleIn(html)).toBe("Ada, Newest");
    expect(peopleIn(await exported("html", note.document.id))).toBe("Creator");
  });
});

it("a report tells words that stand in several places from words that are gone", async () => {
  const creator = await aPerson();
  const document = await aDocument({ creator, text: `${first}\n\nOne official praised the result.` });
  const exact = "4,032 defendants";
  const note = await anAnnotation({ document, exact, body: "By whom?" });
  await anAnnotation({ document, exact: "One official praised", body: "Which one?" });
  const claim = await aClaim({ document, exact });
  // Nothing of what was around them tells the copies apart.
  await db.placement.updateMany({
    where: { passage: { OR: [{ annotationId: note.id }, { claimId: claim.id }] } },
    data: { target: { quote: { exact } } },
  });
  const input = { documentId: document.id, content: `${first} ${first}`, contentType: "text/plain" as const };
  expect(await createVersion(creator, input)).toMatchObject({ ok: true });
  const page = new JSDOM(await exported("html", document.id)).window.document;
  const entries = [...page.querySelectorAll(".entry")].map(({ textContent }) => textContent);
  expect(entries.find((entry) => entry.includes("By whom?"))).toContain("the words now stand in 2 places");
  expect(entries.find((entry) => entry.includes("Which one?"))).toContain("are no longer found in the text");
  expect(entries.at(-1)).toContain("These words now stand in 2 places.");
  expect(entries.at(-1)).not.toContain("no longer");
});
