/** What a report says of marks whose words are others than those they were made on, confirmed by a person or not. */
import { beforeAll, describe, expect, it } from "vitest";
import { PUT as placeNote } from "@/app/api/annotations/[annotationId]/placement/route";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import type { Person } from "@/lib/accounts/actor";
import { decideClaim } from "@/lib/claims/decisions/commands";
import { db } from "@/lib/server/db";
import { createVersion } from "@/lib/versions/commands";
import { aClaim, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { peopleIn, readPage } from "./testing";

const first = "In the years that were counted the courts acquitted 4,032 defendants, the paper says.";
const second = first.replace("4,032", "4,023");
const third = `An opening that was added.\n\n${second}`;
const now = "4,023 defendants";

let documentId: string;
let ada: Person;

async function exported(format: string, id = documentId): Promise<string> {
  const params = Promise.resolve({ documentId: id, format });
  return await (await carryAway(new Request("http://lectern.test/"), { params })).text();
}

interface Target {
  selector?: object;
  "lectern:placement": string;
  "prov:wasRevisionOf"?: { selector: object }[];
}

/** The targets of a document's notes and claims in the file of W3C annotations. */
async function targetsOf(id: string): Promise<Target[]> {
  const { first: page } = JSON.parse(await exported("jsonld", id)) as {
    first: { items: { target: Target | Target[] }[] };
  };
  return page.items.flatMap(({ target }) => target);
}

beforeAll(async () => {
  ada = await aPerson({ name: "Ada" });
  const creator = ada;
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
    const document = readPage(await exported("html"));
    const entryOf = (words: string) =>
      [...document.querySelectorAll(".entry")].find(({ textContent }) => textContent.includes(words))
        ?.textContent;
    const note = entryOf("By whom?");
    expect(note).toContain("4,032 defendants");
    expect(note).toContain("These words have changed since. The text now says: 4,023 defendants");
    expect(note).toMatch(/The text now says: 4,023 defendants\. Ada confirmed this passage, \d+ [^.]*UTC\./);
    const unconfirmed = entryOf("Nobody confirmed this.");
    expect(unconfirmed).toContain("The text now says: acquitted 4,023 defendants");
    expect(unconfirmed).not.toContain("confirmed this passage");
    const passage = document.querySelector("#claims .passage");
    expect(passage?.textContent).toContain(
      "These words have changed since. The text now says: 4,023 defendants",
    );
    expect(passage?.textContent).toMatch(/\. Ada confirmed this passage, \d+ [^.]*UTC\.$/);
  });

  it("waves in the HTML article under what is not what was marked, and says at its head what that leaves open", async () => {
    const claim = await db.claim.findFirstOrThrow({ where: { documentId } });
    const decision = { claimId: claim.id, verdict: "supported" as const, summary: "It is so." };
    expect(await decideClaim(ada, decision)).toMatchObject({ ok: true });
    const headOf = async () => {
      const document = readPage(await exported("html"));
      const waves = [...document.querySelectorAll(".text mark.changed")];
      return [
        waves.map(({ textContent }) => textContent).join(""),
        document.querySelector("header")?.textContent,
      ];
    };
    const [waves, decided] = await headOf();
    expect(waves).toBe("acquitted 4,023 defendants");
    expect(decided).toContain("1 claim was made on words that have changed since, or were not found again.");
    expect(decided).not.toContain("review");
    await db.claim.update({ where: { id: claim.id }, data: { progress: "in_review" } });
    expect((await headOf())[1]).toContain("Supported 1 (1 of them under review again)");
  });

  it("gives in W3C annotations the words that stand there, how they came to be these, and what was marked first", async () => {
    const targets = await targetsOf(documentId);
    expect(targets.map((target) => target["lectern:placement"])).toEqual(["moved", "changed", "moved"]);
    const quoted = (exact: string) => ({ selector: expect.objectContaining({ exact }) as object });
    const wider = "acquitted 4,032 defendants";
    expect(targets[0]).toMatchObject({
      state: { type: "TimeState", cached: expect.stringMatching(/\/text\?version=3$/) as string },
      selector: [
        { type: "TextQuoteSelector", exact: now, prefix: expect.stringMatching(/acquitted $/) as string },
        { type: "TextPositionSelector", start: third.indexOf(now), end: third.indexOf(now) + now.length },
      ],
      "prov:wasRevisionOf": [
        {
          ...quoted(now),
          ...{ type: "SpecificResource", creator: { name: "Ada" } },
          created: expect.stringMatching(/Z$/) as string,
          state: { cached: expect.stringMatching(/\?version=2$/) as string },
        },
        quoted("4,032 defendants"),
      ],
    });
    expect(targets[1]).toMatchObject({
      selector: [{ exact: wider.replace("4,032", "4,023") }, { type: "TextPositionSelector" }],
      "prov:wasRevisionOf": [quoted(wider)],
    });
    expect(targets[1]).not.toHaveProperty("creator");
  });

  it("names the newest placer of a passage, also where the words are the same, and among its people those placers whom it names", async () => {
    const placing = await db.handPlacing.findFirstOrThrow({ where: { passage: { claim: { documentId } } } });
    const first = await db.documentVersion.findFirstOrThrow({ where: { documentId, number: 1 } });
    const note = await anAnnotation({ document: await aDocument(), body: "On words that stay the same." });
    const same = await db.passage.findFirstOrThrow({ where: { annotationId: note.id } });
    const people = [
      await aPerson({ name: "Earlier" }),
      await aPerson({ name: "Newest" }),
      await aPerson({ name: "Same words" }),
    ] as const;
    const copy = { ...placing, target: placing.target as object };
    await db.handPlacing.createMany({
      data: [
        { ...copy, versionId: first.id, placedById: people[0].id },
        { ...copy, number: placing.number + 1, placedById: people[1].id, confirmed: false },
        { ...copy, passageId: same.id, versionId: same.versionId, placedById: people[2].id },
      ],
    });
    const html = await exported("html");
    expect(readPage(html).body.textContent).toContain("Newest placed it by hand, ");
    expect(peopleIn(html)).toBe("Ada, Newest");
    const onSame = await exported("html", note.document.id);
    expect(readPage(onSame).body.textContent).toMatch(/Same words confirmed this passage, /);
    expect(peopleIn(onSame)).toBe("Creator, Same words");
  });
});

it("a report and its annotations tell words that stand in several places from a passage that was not found", async () => {
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
  const page = readPage(await exported("html", document.id));
  const entries = [...page.querySelectorAll(".entry")].map(({ textContent }) => textContent);
  expect(entries.find((entry) => entry.includes("By whom?"))).toContain("These words now stand in 2 places");
  expect(entries.find((entry) => entry.includes("Which one?"))).toContain(
    "This passage was not found in the text",
  );
  expect(entries.at(-1)).toContain("These words now stand in 2 places.");
  expect(entries.at(-1)).not.toContain("no longer");
  for (const target of await targetsOf(document.id)) {
    expect(["ambiguous", "orphan"]).toContain(target["lectern:placement"]);
    expect(target).not.toHaveProperty("selector");
    expect(JSON.stringify(target["prov:wasRevisionOf"])).toMatch(/"exact":"(?:4,032|One official)/);
  }
});

it("a report says of a note that was put by hand where its words never stood that they are gone, not that they became others", async () => {
  const creator = await aPerson({ name: "Placer" });
  const gone = "One official praised the result.";
  const document = await aDocument({ creator, text: `${first}\n\n${gone}` });
  const note = await anAnnotation({ document, exact: "One official praised", body: "Which one?" });
  const give = async (content: string) => {
    const input = { documentId: document.id, content, contentType: "text/plain" as const };
    expect(await createVersion(creator, input)).toMatchObject({ ok: true });
  };
  const place = async (text: string, words: string, headers: object = {}) => {
    const position = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    const params = { annotationId: note.id };
    const given = { as: creator, method: "PUT" as const, params, body: { position }, ...headers };
    expect((await callRoute(placeNote, given)).status).toBe(200);
  };
  const said = async () => {
    const entry = readPage(await exported("html", document.id)).querySelector(".entry .passage");
    return entry?.textContent.replaceAll(/, \d+ \p{L}+ \d{4}, \d\d:\d\d UTC/gu, ", DAY");
  };
  await give(first);
  await place(first, "the paper says");
  const handed = "These words are no longer in the text. Placer placed it by hand, DAY, on the paper says.";
  expect((await said())?.trim()).toBe(handed);
  const placed = `An opening that was added.\n\n${first}`;
  await give(placed);
  expect((await said())?.trim()).toBe(handed);
  await give(placed.replace("the paper says", "the paper said"));
  expect((await said())?.trim()).toBe(
    `${handed} These words have changed since. The text now says: the paper said`,
  );
  const again = `${placed} It was in the years counted that ${gone}`;
  await give(again);
  expect((await said())?.trim()).toBe("Placer placed it by hand, DAY, on the paper says.");
});

it("a report says of a passage that was lost after a person confirmed it on other words which those were, and who did", async () => {
  const creator = await aPerson({ name: "Confirmer" });
  const document = await aDocument({ creator, text: `Before it.\n\n${first}` });
  const note = await anAnnotation({ document, exact: "4,032 defendants", body: "By whom?" });
  const give = async (content: string) => {
    const input = { documentId: document.id, content, contentType: "text/plain" as const };
    expect(await createVersion(creator, input)).toMatchObject({ ok: true });
  };
  const said = async () => {
    const entry = readPage(await exported("html", document.id)).querySelector(".entry .passage");
    return entry?.textContent.replaceAll(/, \d+ \p{L}+ \d{4}, \d\d:\d\d UTC/gu, ", DAY").trim();
  };
  await give(`Before it.\n\n${second}`);
  const start = `Before it.\n\n${second}`.indexOf(now);
  const body = { position: { start, end: start + now.length } };
  const given = { as: creator, method: "PUT" as const, params: { annotationId: note.id } };
  expect((await callRoute(placeNote, { ...given, body })).status).toBe(200);
  await give("Before it.\n\nNothing of that is here any more.");
  expect(await said()).toBe(
    "Confirmer confirmed this passage, DAY, on 4,023 defendants. This passage was not found in the text.",
  );
  expect(peopleIn(await exported("html", document.id))).toContain("Confirmer");
});
