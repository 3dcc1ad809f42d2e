/** Text is kept as it was sent, every Unicode character of it, whatever it is the text of. */
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { newId } from "@/lib/http/id";
import { aClaim, aDocument, aGroup, aMember, aPerson } from "@/prisma/factories";
import { ask, browserOf, call, type Caller, callerOf, type Operation } from "./testing/call";

/** Each would be changed by some well-meant mending: normalising, trimming, line ends, stripping, folding. */
const texts: [string, string][] = [
  ["letters and marks apart (NFD)", "Cafe\u0301 a\u030a\u0323"],
  ["letters and marks as one (NFC)", "Caf\u00e9"],
  ["a family of emoji, and a flag", "👩‍👩‍👧‍👦🏽🇨🇳"],
  ["Arabic with marks of direction", "\u202bقال\u202c \u200fأحمد\u200e: \u2066abc\u2069"],
  ["Han beyond the first plane, and its variants", "𠮷野家 葛\u{e0100}"],
  ["private use, noncharacters and unassigned", "\ue000\u{f0000}\ufffe\uffff\u{1fffe}x\u0378"],
  ["line ends of three kinds", "one\r\ntwo\rthree\nfour\u2028five\u0085six"],
  ["spaces at its ends, and odd ones", " \t\ufeff\u00a0 x\u3000\u200b \n"],
  ["controls", "a\u0001\u0007\u001b[31m\u007f\u0080b"],
  ["compatibility characters", "ﬁ Ⅳ ² ｱ"],
  ["what others take for code", '<b>&amp;</b> ${x} {{x}} %00 \\u0000 \'; DROP TABLE "User" --'],
];

let caller: Caller;
let params: Record<string, string>;

beforeEach(() => vi.stubEnv("SIGN_UP", "open"));
afterEach(() => vi.unstubAllEnvs());

beforeAll(async () => {
  const person = await aPerson();
  const claim = await aClaim({ creator: person });
  const group = await aGroup();
  caller = await browserOf(await aMember(group, "owner"));
  params = { claimId: claim.id, documentId: claim.document.id, groupId: group.id };
});

const target = { quote: { exact: "4,032 defendants" } };
const content = { content: "Courts acquitted 4,032 defendants.", contentType: "text/plain" };
const rich = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** How each is made, what of it is text, and what else it needs. */
const makers: Record<string, [Operation, (text: string) => object, object?]> = {
  "a document's names": [
    "POST /api/documents",
    (text) => ({ title: text, byline: text, publisher: text }),
    content,
  ],
  "an annotation": [
    "POST /api/documents/{documentId}/annotations",
    (text) => ({ body: text, tags: [text] }),
    { target },
  ],
  "an annotation in rich text": [
    "POST /api/documents/{documentId}/annotations",
    (text) => ({ body: rich(text) }),
    { target },
  ],
  "a claim": [
    "POST /api/documents/{documentId}/claims",
    (text) => ({ statement: text, speaker: text }),
    { passages: [target] },
  ],
  evidence: [
    "POST /api/claims/{claimId}/evidence",
    (text) => ({
      quote: text,
      locator: text,
      note: text,
      source: { type: "report", title: text, publisher: text, author: [{ literal: text }] },
    }),
    { stance: "refutes" },
  ],
  "a comment": ["POST /api/claims/{claimId}/comments", (text) => ({ body: text })],
  "a comment in rich text": ["POST /api/claims/{claimId}/comments", (text) => ({ body: rich(text) })],
  "a group's name": ["POST /api/groups", (text) => ({ name: text }), { kind: "team" }],
  "a token's name": ["POST /api/tokens", (text) => ({ name: text })],
  "an account's name": [
    "POST /api/account",
    (text) => ({ name: text, username: `u${newId().slice(-12)}` }),
    { password: "three quiet herons" },
  ],
};

/** Each would be changed by some well-meant mending: parsing, encoding, stripping what tells how a reader came there. */
const addresses = [
  "https://app.example/#/report/7",
  "https://example.org/paper.pdf?utm_source=letter&fbclid=x#page=12",
  "HTTPS://Example.ORG:443/a/../b?#",
  "https://example.org/路径?q=ü#§4",
  "https://example.org/a#:~:text=4,032%20defendants",
];

it.each(addresses)("evidence keeps the address %s", async (url) => {
  const source = { type: "webpage", title: "T", URL: url };
  const sent = { params, body: { stance: "mentions", source } };
  const made = await ask("POST /api/claims/{claimId}/evidence", caller, sent);
  expect(made).toMatchObject({ status: 201, body: { url, source } });
  const { body } = await ask("GET /api/claims/{claimId}", caller, { params });
  expect((body.evidence as { url: string }[]).map((each) => each.url)).toContain(url);
});

it.each(addresses)("a document keeps the address %s", async (sourceUrl) => {
  const made = await ask("POST /api/documents", caller, { body: { ...content, sourceUrl } });
  expect(made).toMatchObject({ status: 201, body: { sourceUrl } });
});

const cases = Object.entries(makers).flatMap(([what, [operation, textOf, given]]) =>
  texts.map(([kind, text]) => [what, kind, { operation, sent: textOf(text), given }] as const),
);

it.each(cases)("%s keeps %s", async (_what, _kind, { operation, sent, given }) => {
  const made = await ask(operation, caller, { params, body: { ...given, ...sent } });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect(made.body).toMatchObject(sent);
});

it.each(texts)("an assessment and a decision keep %s", async (_kind, text) => {
  const owner = await aPerson();
  const { id: claimId } = await aClaim({ document: await aDocument({ creator: owner }) });
  const as = await callerOf(owner);
  const verdict = "refuted";
  const body = { verdict, rationale: text };
  const assessed = await ask("PUT /api/claims/{claimId}/assessment", as, { params: { claimId }, body });
  expect(assessed).toMatchObject({ status: 201, body });
  const decision = { verdict, summary: text };
  const decide = "PUT /api/claims/{claimId}/decision";
  const decided = await ask(decide, as, { params: { claimId }, body: decision });
  expect(decided).toMatchObject({ status: 201, body: decision });
  const correction = { ...decision, correction: text };
  const headers = { "If-Match": decided.headers.get("etag")! };
  const corrected = await ask(decide, as, { params: { claimId }, headers, body: correction });
  expect(corrected).toMatchObject({ status: 200, body: correction });
});

it.each(texts)("an account that is renamed keeps %s", async (_kind, text) => {
  const as = await callerOf(await aPerson());
  const renamed = { headers: { "If-Match": '"1"' }, body: { name: text } };
  expect(await ask("PATCH /api/account", as, renamed)).toMatchObject({ status: 200, body: { name: text } });
});

it.each(["", " ", "\t\u00a0\u3000\n"])("an account's name of nothing but blanks is refused", async (name) => {
  const refused = { status: 422, body: { errors: [{ path: "name" }] } };
  const body = { name, username: `u${newId().slice(-12)}`, password: "three quiet herons" };
  expect(await ask("POST /api/account", caller, { body })).toMatchObject(refused);
  const headers = { "If-Match": '"1"' };
  expect(await ask("PATCH /api/account", caller, { headers, body: { name } })).toMatchObject(refused);
});

it.each(texts)("an article keeps %s, but for its line ends", async (_kind, text) => {
  const article = `Before.\n\n${text}.\n\nAfter.`;
  const body = { content: article, contentType: "text/plain", title: "T" };
  const made = await ask("POST /api/documents", caller, { body });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const read = await call("GET /api/documents/{documentId}/text", caller, {
    params: { documentId: String(made.body.id) },
  });
  expect(read.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const kept = Buffer.from(await read.arrayBuffer()).toString("utf8");
  expect(kept).toBe(article.replace(/\r\n?/g, "\n"));
});

it("a body nested deeper than anyone writes is refused, not a fault of ours", async () => {
  const depth = 6000;
  const open = '{"type":"blockquote","content":['.repeat(depth);
  const body = `{"body":{"type":"doc","content":[${open}{"type":"paragraph"}${"]}".repeat(depth)}]}}`;
  const made = await ask("POST /api/claims/{claimId}/comments", caller, { params, body });
  expect(made.status).toBe(422);
  const lists = `{"body":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  expect((await ask("POST /api/claims/{claimId}/comments", caller, { params, body: lists })).status).toBe(
    422,
  );
});
