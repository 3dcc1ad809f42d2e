/** The main job through the API alone, with access tokens: what a script or a class tool would do. */
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { aGroup, aMember, aToken } from "@/prisma/factories";
import { sample } from "./articles";
import { expect, type Person, test } from "./fixtures";

interface Claim {
  id: string;
  verdict: string;
  evidence: unknown[];
  assessments: { verdict: string; reviewer: { name: string } }[];
  decisions: { correction: string | null }[];
}

const { name, text, figure } = sample;

test(`a figure of ${name} is checked and the report exported`, async ({ request }) => {
  const group = await aGroup();
  const amara = await caller(request, await aMember(group, "owner", "Amara"));
  const ben = await caller(request, await aMember(group, "member", "Ben"));

  const article = { content: text, contentType: "text/plain", visibility: "group", groupId: group.id };
  const { id } = await made<{ id: string }>(amara.post("/api/documents", article));
  const canonical = await (await amara.get(`/api/documents/${id}/text`)).text();
  const start = canonical.indexOf(figure);
  const target = {
    quote: { exact: figure, prefix: canonical.slice(start - 20, start) },
    position: { start, end: start + figure.length },
  };
  const note = { target, body: "Who counted?", tags: ["figure"] };
  const annotation = await made<{ id: string }>(amara.post(`/api/documents/${id}/annotations`, note));
  await made(ben.post(`/api/annotations/${annotation.id}/comments`, { body: "The courts themselves." }));

  const statement = "Courts acquitted 4,032 defendants in five years.";
  const stated = { statement, passages: [target], type: "numerical" };
  const claim = await made<Claim>(amara.post(`/api/documents/${id}/claims`, stated));
  const path = `/api/claims/${claim.id}`;
  await made(
    amara.post(`${path}/evidence`, {
      stance: "refutes",
      source: { type: "article-newspaper", title: "Courts acquit 825", URL: "https://example.org/2013" },
      quote: "Courts acquitted 825 defendants in 2013.",
      tier: "secondary",
      relation: "affiliated",
    }),
  );

  await done(amara.put(`${path}/assessment`, { verdict: "refuted", rationale: "825 in one year." }));
  await done(ben.put(`${path}/assessment`, { verdict: "not_enough_evidence", rationale: "One of five." }));
  const comment = await made<{ id: string }>(ben.post(`${path}/comments`, { body: "And the others?" }));
  await made(amara.post(`${path}/comments`, { body: "In the yearbooks.", parentId: comment.id }));

  const first = { verdict: "refuted", summary: "825 in 2013." };
  expect((await ben.put(`${path}/decision`, first)).status()).toBe(403);
  await done(amara.put(`${path}/decision`, first));
  const second = { verdict: "not_enough_evidence", summary: "Four years lack a source." };
  expect((await amara.put(`${path}/decision`, second)).status(), "no If-Match").toBe(428);
  const { etag } = await done<{ etag: string }>(amara.get(`${path}/decision`));
  const correction = { ...second, correction: "825 is of one year alone." };
  await done(amara.put(`${path}/decision`, correction, { "If-Match": etag }));

  const whole = await done<Claim>(ben.get(path));
  expect(whole.verdict).toBe("not_enough_evidence");
  expect(whole.evidence).toHaveLength(1);
  expect(whole.assessments.map(({ reviewer }) => reviewer.name).sort()).toEqual(["Amara", "Ben"]);
  expect(whole.decisions).toHaveLength(2);

  const report = await (await ben.get(`/api/documents/${id}/export/html`)).text();
  for (const words of [statement, "Who counted?", "One of five.", "In the yearbooks.", "825 is of one year"])
    expect(report).toContain(words);
  const collection = await done<{ type: string; total: number }>(
    ben.get(`/api/documents/${id}/export/jsonld`),
  );
  expect(collection.type).toContain("AnnotationCollection");
  const events = await amara.get(`/api/documents/${id}/claims`);
  expect(await events.json()).toMatchObject({ items: [{ id: claim.id }], next: null });
});

/** A person's way into the API: their token on every request. */
async function caller(request: APIRequestContext, person: Person) {
  const headers = { Authorization: `Bearer ${await aToken(person)}` };
  return {
    get: (path: string) => request.get(path, { headers }),
    post: (path: string, data: object) => request.post(path, { headers, data }),
    put: (path: string, data: object, more: Record<string, string> = {}) =>
      request.put(path, { headers: { ...headers, ...more }, data }),
  };
}

async function made<Body>(answer: Promise<APIResponse>): Promise<Body> {
  const response = await answer;
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()) as Body;
}

async function done<Body>(answer: Promise<APIResponse>): Promise<Body> {
  const response = await answer;
  expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
  return (await response.json()) as Body;
}
