/** What is made by PUT has a tag of its own at its own address; a plain switch needs none. */
import { beforeEach, describe, expect, it } from "vitest";
import { aClaim, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { ask, call, type Caller, callerOf, type Operation } from "./testing/call";

let caller: Caller;
let params: Record<string, string>;

beforeEach(async () => {
  const creator = await aPerson();
  const document = await aDocument({ creator });
  const [claim, annotation] = [await aClaim({ document }), await anAnnotation({ document })];
  caller = await callerOf(creator);
  params = { documentId: document.id, claimId: claim.id, annotationId: annotation.id };
});

const send = (operation: Operation, body?: object, headers: Record<string, string> = {}) =>
  ask(operation, caller, { params, headers, ...(body ? { body } : {}) });

describe.each([
  [
    "assessment",
    { verdict: "refuted", rationale: "The statistics say otherwise." },
    { verdict: "supported", rationale: "They were revised." },
  ],
  [
    "decision",
    { verdict: "refuted", summary: "The statistics say otherwise." },
    { verdict: "supported", summary: "Borne out.", correction: "The statistics were revised." },
  ],
] as const)("an %s", (name, first, second) => {
  const [read, put] = [
    `GET /api/claims/{claimId}/${name}` as const,
    `PUT /api/claims/{claimId}/${name}` as const,
  ];

  it("is not there until it is made, which needs no precondition", async () => {
    expect((await send(read)).status).toBe(404);
    expect((await send(put, first, { "If-Match": '"1"' })).status).toBe(412);
    const made = await send(put, first);
    expect(made).toMatchObject({ status: 201, body: first });
    const found = await send(read);
    expect(found.body).toEqual(made.body);
    expect(found.headers.get("etag")).toBe(made.headers.get("etag"));
  });

  it("is made where there must be none, but once", async () => {
    const none = { "If-None-Match": "*" };
    expect((await send(put, first, none)).status).toBe(201);
    expect((await send(put, first, none)).status).toBe(412);
  });

  it("is replaced only by who saw what stands", async () => {
    const etag = (await send(put, first)).headers.get("etag")!;
    expect((await send(put, second)).status).toBe(428);
    expect((await send(put, second, { "If-Match": "*" })).status).toBe(428);
    expect((await send(put, second, { "If-Match": '"9"' })).status).toBe(412);
    expect((await send(read)).body).toMatchObject(first);
    const replaced = await send(put, second, { "If-Match": etag });
    expect(replaced).toMatchObject({ status: 200, body: second });
    expect(replaced.headers.get("etag")).not.toBe(etag);
    expect((await send(put, second, { "If-Match": etag })).status).toBe(412);
  });

  it("of several at once is made once", async () => {
    const tries = await Promise.all([1, 2, 3].map(() => send(put, first)));
    const statuses = tries.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(201);
    for (const status of statuses.slice(1)) expect([412, 428]).toContain(status);
  });
});

it("a second decision says what changed, and a first one does not", async () => {
  const put = "PUT /api/claims/{claimId}/decision";
  const decision = { verdict: "refuted", summary: "S" };
  const fault = { status: 422, body: { errors: [{ path: "correction" }] } };
  expect(await send(put, { ...decision, correction: "C" })).toMatchObject(fault);
  const etag = (await send(put, decision)).headers.get("etag")!;
  expect(await send(put, decision, { "If-Match": etag })).toMatchObject(fault);
});

it("an assessment is withdrawn by who saw it, and may be made anew", async () => {
  const [put, remove] = [
    "PUT /api/claims/{claimId}/assessment",
    "DELETE /api/claims/{claimId}/assessment",
  ] as const;
  const body = { verdict: "refuted", rationale: "R" };
  const etag = (await send(put, body)).headers.get("etag")!;
  expect((await send(remove)).status).toBe(428);
  expect((await send(remove, undefined, { "If-Match": '"9"' })).status).toBe(412);
  expect((await send(remove, undefined, { "If-Match": etag })).status).toBe(204);
  expect((await send("GET /api/claims/{claimId}/assessment")).status).toBe(404);
  expect((await send(put, body)).status).toBe(201);
});

it.each(["claim", "annotation"] as const)(
  "the thread of a %s is closed and opened without a tag",
  async (name) => {
    const put = `PUT /api/${name}s/{${name}Id}/resolved` as Operation;
    for (const resolved of [true, true, false, false]) {
      const answer = await send(put, { resolved });
      expect(answer.status).toBe(200);
      expect(answer.body.resolved !== null).toBe(resolved);
    }
    expect((await send(put, { resolved: "yes" })).status).toBe(422);
  },
);

it("what hangs on a document is hidden with it at once, and shown with it again", async () => {
  const comment = await send("POST /api/claims/{claimId}/comments", { body: "B" });
  const things: [Operation, Record<string, string>][] = [
    ["GET /api/documents/{documentId}", params],
    ["GET /api/documents/{documentId}/text", params],
    ["GET /api/documents/{documentId}/events", params],
    ["GET /api/documents/{documentId}/export/{format}", params],
    ["GET /api/annotations/{annotationId}", params],
    ["GET /api/annotations/{annotationId}/comments", params],
    ["GET /api/claims/{claimId}", params],
    ["GET /api/comments/{commentId}", { commentId: String(comment.body.id) }],
  ];
  const stranger = await callerOf(await aPerson());
  for (const [visibility, status] of [
    ["private", 404],
    ["public", 200],
  ] as const) {
    const { headers } = await send("GET /api/documents/{documentId}");
    const seen = { "If-Match": headers.get("etag")! };
    expect((await send("PATCH /api/documents/{documentId}", { visibility }, seen)).status).toBe(200);
    for (const [operation, given] of things) {
      for (const who of [{}, stranger]) {
        const response = await call(operation, who, { params: given });
        await response.body?.cancel();
        expect(response.status, operation).toBe(status);
      }
    }
  }
});
