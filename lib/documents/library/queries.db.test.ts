import { describe, expect, it } from "vitest";
import { GET as list } from "@/app/api/documents/route";
import { POST as renew } from "@/app/api/documents/[documentId]/versions/route";
import type { Person } from "@/lib/accounts/actor";
import type { Page } from "@/lib/http/page";
import { aDocument, aGroup, aMember, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import type { DocumentView } from "../view";

async function titles(query: string, as?: Person): Promise<string[]> {
  const { status, body } = await callRoute<Page<DocumentView>>(list, { query, ...(as ? { as } : {}) });
  expect(status).toBe(200);
  return body.items.map(({ title }) => title);
}

const search = (q: string, as?: Person) => titles(`q=${encodeURIComponent(q)}`, as);

/** Walks a search of one's own documents to its end. */
async function walk(q: string, as: Person, limit: number): Promise<string[]> {
  const met: string[] = [];
  for (let after = "", pages = 0; pages < 10; pages += 1) {
    const query = `scope=mine&limit=${limit}&q=${encodeURIComponent(q)}${after}`;
    const { body } = await callRoute<Page<DocumentView>>(list, { query, as });
    met.push(...body.items.map(({ title }) => title));
    if (body.next === null) return met;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
  throw new Error("The search never ends.");
}

describe("searching", () => {
  it.each([
    ["a word of the text", "Herons nest in the reeds.", "herons"],
    ["words apart", "Herons nest in the reeds.", "reeds herons"],
    ["a phrase", "Herons nest in the reeds.", '"nest in the reeds"'],
    ["a part of a word", "Herons nest in the reeds.", "eron"],
    ["a figure", "They counted 4,032 herons.", "4,032"],
    ["either word of two with a slash", "Whether he/she nests.", "she nests"],
    ["two words with a slash", "Whether he/she nests.", "he/she"],
    ["an address on the web", "See https://herons.example/nests_in/reeds?page=2#top.", "herons.example"],
    ["all of one", "(https://herons.example/nests_in/reeds)", "https://herons.example/nests_in/reeds"],
    [
      "all of a very long one",
      `At herons.example/${"a-nest-".repeat(25)}`,
      `herons.example/${"a-nest-".repeat(25)}`,
    ],
    ["an address for mail", "Ask a_heron@herons.example for it.", "a_heron@herons.example"],
    ["words in markup", "They wrote <blink>herons</blink> &amp; reeds.", "blink herons amp reeds"],
    ["Chinese, which has no spaces", "法院依法宣告四千零三十二名被告人无罪。", "被告人无罪"],
    ["Arabic", "برأت المحاكم آلاف المتهمين في خمس سنوات.", "المتهمين"],
    ["Thai", "ศาลยกฟ้องจำเลยสี่พันคน", "จำเลย"],
    ["Korean, whose words have endings", "법원은 사천 명에게 무죄를 선고했다.", "무죄"],
    ["Chinese among Latin words", "Xinhua报道,法院宣告被告人无罪。", "Xinhua报道,法院"],
    ["a character beyond the first plane", "𠮷野家の記事", "𠮷野家"],
  ])("finds %s", async (what, text, q) => {
    const creator = await aPerson();
    await aDocument({ creator, text, title: `Found by ${what}`, visibility: "private" });
    await aDocument({ creator, text: "Nothing of the kind.", title: "Other", visibility: "private" });
    expect(await titles(`scope=mine&q=${encodeURIComponent(q)}`, creator)).toEqual([`Found by ${what}`]);
  });

  it("finds a title, also in other letters", async () => {
    const creator = await aPerson();
    await aDocument({ creator, title: "Weißbuch der Gerichte", visibility: "private" });
    expect(await search("WEISSBUCH", creator)).toEqual([]);
    expect(await search("gerichte", creator)).toEqual(["Weißbuch der Gerichte"]);
  });

  it("finds words of which some are in the title and some in the text", async () => {
    const creator = await aPerson();
    const text = "Herons nest in the reeds.";
    await aDocument({ creator, text, title: "A field report", visibility: "private" });
    expect(await search("report herons", creator)).toEqual(["A field report"]);
    expect(await search("report kestrels", creator)).toEqual([]);
    expect(await search("report -herons", creator)).toEqual([]);
  });

  it.each([
    ["-he/she", ["Kept"]],
    ["-a_heron", ["Kept"]],
    ["-R&D", ["Kept"]],
    ['-"he/she"', ["Kept"]],
    ["-/", ["Other", "Kept"]],
  ])("leaves out what has all of %s, and no other text", async (excluded, left) => {
    const creator = await aPerson();
    const text = "The law on herons, R and D.";
    await aDocument({ creator, text, title: "Kept", visibility: "private" });
    const other = "The law says he/she, a_heron and R&D.";
    await aDocument({ creator, text: other, title: "Other", visibility: "private" });
    expect(await search(`law ${excluded}`, creator)).toEqual(left);
  });

  it.each([
    ["by words", "herons"],
    ["by a part of a word", "eron"],
    ["by a script without spaces", "被告人"],
  ])("%s goes from page to page, each document once and the newest first", async (_how, q) => {
    const creator = await aPerson();
    for (let number = 1; number <= 5; number += 1) {
      const text = "Herons nest. 法院宣告被告人无罪。";
      await aDocument({ creator, text, title: `Number ${number}`, visibility: "private" });
    }
    expect(await walk(q, creator, 2)).toEqual([5, 4, 3, 2, 1].map((number) => `Number ${number}`));
  });

  it("by the bare string looks through so much at a time, and says where to go on", async () => {
    const creator = await aPerson();
    const length = 6_000_000;
    for (const [at, text] of ["被告人无罪", "无关", "无关", "被告人有罪"].entries()) {
      await aDocument({ creator, text, title: `Long ${at}`, visibility: "private", length });
    }
    const query = `scope=mine&q=${encodeURIComponent("被告人")}`;
    const first = await callRoute<Page<DocumentView>>(list, { as: creator, query });
    expect(first.body.items.map(({ title }) => title)).toEqual(["Long 3"]);
    expect(first.body.next).not.toBeNull();
    expect(await walk("被告人", creator, 50)).toEqual(["Long 3", "Long 0"]);
    expect(await walk("关", creator, 50)).toEqual(["Long 2", "Long 1"]);
  });

  it.each(["<!--", "a_", "./", "a-a."])(
    "has any text made ready for it soon, also one of %s alone",
    async (part) => {
      const creator = await aPerson();
      const text = `${part.repeat(60_000)} heron`;
      await aDocument({ creator, text, title: "Hostile", visibility: "private" });
      expect(await titles("scope=mine&q=heron", creator)).toEqual(["Hostile"]);
    },
  );

  it("takes what is typed for words, never for a command", async () => {
    const creator = await aPerson();
    await aDocument({ creator, text: "100% of a_b and c\\d.", title: "Signs", visibility: "private" });
    for (const q of ["100%", "a_b", "c\\d"]) expect(await search(q, creator)).toEqual(["Signs"]);
    for (const q of ["0%of", "axb", "'; DROP TABLE x --", "& | ! ( )", "<->", '"', ":*"]) {
      expect(await search(q, creator), q).toEqual([]);
    }
  });

  it("looks through the current text alone", async () => {
    const document = await aDocument({ text: "The old kestrel text.", title: "Renewed" });
    const { creator: as } = document;
    const body = { content: "The new osprey text.", contentType: "text/plain" };
    await callRoute(renew, { as, method: "POST", params: { documentId: document.id }, body });
    expect(await search("kestrel", as)).toEqual([]);
    expect(await search("osprey", as)).toEqual(["Renewed"]);
  });

  it("finds nothing that one may not read", async () => {
    const group = await aGroup();
    const text = "A secret bittern.";
    const creator = await aPerson();
    await aDocument({ creator, text, title: "Mine", visibility: "private" });
    await aDocument({ group, text, title: "The group's" });
    await aDocument({ text, title: "Everyone's" });
    expect(await search("bittern")).toEqual(["Everyone's"]);
    expect(await search("bittern", await aPerson())).toEqual(["Everyone's"]);
    expect(await search("bittern", await aMember(group, "reader"))).toEqual(["Everyone's", "The group's"]);
    expect(await search("bittern", creator)).toEqual(["Everyone's", "Mine"]);
  });
});

describe("the library", () => {
  it("is narrowed to mine, my groups' and the public", async () => {
    const group = await aGroup();
    const me = await aMember(group, "member");
    await aDocument({ creator: me, title: "My own", visibility: "private" });
    await aDocument({ group, title: "My group's" });
    await aDocument({ group: await aGroup(), title: "Another group's" });
    await aDocument({ title: "A public one" });
    expect(await titles("scope=mine", me)).toEqual(["My own"]);
    expect(await titles("scope=groups", me)).toEqual(["My group's"]);
    expect(await titles(`groupId=${group.id}`, me)).toEqual(["My group's"]);
    expect(await titles("scope=public", me)).toContain("A public one");
    expect(await titles("", me)).toEqual(expect.arrayContaining(["My own", "My group's", "A public one"]));
    for (const scope of ["mine", "groups", "deleted"]) {
      expect((await callRoute(list, { query: `scope=${scope}` })).status).toBe(401);
    }
    expect(await titles("scope=public")).toContain("A public one");
    expect((await callRoute(list, { query: "scope=all" })).status).toBe(422);
  });
});
