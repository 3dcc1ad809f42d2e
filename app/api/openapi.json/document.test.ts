import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { operations, parametersOf } from "../testing/call";
import { GET } from "./route";

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
  security?: object[];
}
interface Schema {
  required?: string[];
  properties?: Record<string, { enum?: string[]; maxLength?: number; type?: string; description?: string }>;
}
interface Document {
  openapi: string;
  info: { description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

/** What is answered without route(). */
const probes = ["GET /api/health", "GET /api/ready"];

const text = await GET().text();
const document = JSON.parse(text) as Document;

function operation(named: string): Operation {
  const [method, address] = named.split(" ") as [string, string];
  return document.paths[address]![method.toLowerCase()]!;
}

const bodyOf = (named: string) => operation(named).requestBody!.content["application/json"].schema;

test("the description of the API is a valid OpenAPI 3.1 document", async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text) as Record<string, unknown>);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1\./);
});

test("every reference in it leads to something in it", () => {
  const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!));
  expect(references.size).toBeGreaterThan(1);
  for (const reference of references) {
    expect(document.components.schemas).toHaveProperty([reference.replace("#/components/schemas/", "")]);
  }
});

test("it describes every operation and no other", () => {
  const described = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`),
  );
  expect(described.sort()).toEqual([...operations(), ...probes].sort());
});

test("a probe needs no account, and says in the same words that it is well and that it is not", () => {
  const [health, ready] = probes.map(operation);
  expect([health?.security, ready?.security]).toEqual([[{}], [{}]]);
  expect(Object.keys(health?.responses ?? {})).toEqual(["200"]);
  expect(Object.keys(ready?.responses ?? {})).toEqual(["200", "503"]);
  expect(ready?.responses["503"]?.content).toEqual(ready?.responses["200"]?.content);
  expect(ready?.responses["200"]?.content?.["application/json"]?.schema.required).toEqual([
    "status",
    "reason",
  ]);
});

test.each(operations())("%s says what leads to it, what it answers, and how it refuses", (named) => {
  const { summary, parameters, responses } = operation(named);
  expect(summary).toMatch(/^[A-Z].*[^.]$/);
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  expect(inPath.map(({ name, required }) => [name, required])).toEqual(
    parametersOf(named).map((name) => [name, true]),
  );
  const done = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  expect(done.length).toBeGreaterThan(0);
  for (const [status, { content }] of done) {
    expect(Object.keys(content ?? {}).length > 0, named).toBe(status !== "204");
  }
  expect(responses["404"]?.content).toHaveProperty(["application/problem+json"]);
});

test("the fields of a request are those that are checked", () => {
  const { properties, required } = bodyOf("POST /api/documents");
  expect(required).toEqual(["content", "contentType"]);
  expect(properties?.contentType?.enum).toEqual(["text/plain", "text/markdown", "text/html"]);
  expect(properties?.title?.maxLength).toBe(500);
  expect(Object.keys(properties ?? {})).toEqual(
    expect.arrayContaining(
      "id title content byline publisher publishedAt sourceUrl lang visibility groupId".split(" "),
    ),
  );
  expect(bodyOf("PUT /api/claims/{claimId}/assessment").required).toEqual(["verdict", "rationale"]);
  expect(bodyOf("PUT /api/claims/{claimId}/decision").properties).toHaveProperty("correction");
  expect(bodyOf("POST /api/claims/{claimId}/comments").properties).toHaveProperty("parentId");
});

test("what a request says in its headers and its query is not in its body", () => {
  const named = "PATCH /api/annotations/{annotationId}";
  expect(operation(named).parameters.filter((each) => each.in === "header")).toMatchObject([
    { name: "If-Match" },
  ]);
  expect(Object.keys(bodyOf(named).properties ?? {})).toEqual(["body", "tags", "visibility", "motivation"]);
  const list = operation("GET /api/documents");
  const query = list.parameters.filter((each) => each.in === "query").map(({ name }) => name);
  expect(query).toEqual(["limit", "after", "q", "scope", "groupId"]);
  expect(list.requestBody).toBeUndefined();
});

test("a create tells of both its answers, and reading of needing no account", () => {
  const create = operation("POST /api/documents/{documentId}/annotations");
  expect(create.responses["200"]?.content).toEqual(create.responses["201"]?.content);
  expect(create.security).toBeUndefined();
  expect(operation("GET /api/documents/{documentId}").security).toContainEqual({});
  expect(operation("POST /api/account").security).toContainEqual({});
});

test("every operation has an id of its own, made from its method and its address, for programs that make a client of it", () => {
  const named = [...operations(), ...probes];
  const ids = named.map((each) => operation(each).operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(?:get|post|put|patch|delete)[A-Za-z]+$/);
  const idOf = (each: string) => operation(each).operationId;
  expect(idOf("GET /api/documents")).toBe("getDocuments");
  expect(idOf("PUT /api/claims/{claimId}/passages/{passageId}/placement")).toBe(
    "putClaimsByClaimIdPassagesByPassageIdPlacement",
  );
  expect(idOf("POST /api/account/mail-link")).toBe("postAccountMailLink");
  expect(idOf("GET /api/health")).toBe("getHealth");
});

test("it says who makes an id and of which kind, and what a body is", () => {
  const created = bodyOf("POST /api/documents/{documentId}/annotations").properties;
  expect(created?.id?.description).toMatch(/UUID of version 7/);
  expect(JSON.stringify(created?.body)).toMatch(/"description":"[^"]*RichText[^"]*plain text/);
  expect(bodyOf("POST /api/claims/{claimId}/comments").properties?.body?.description).toMatch(/RichText/);
  const answered = operation("GET /api/comments/{commentId}").responses["200"]?.content;
  expect(answered?.["application/json"]?.schema.properties?.body?.description).toMatch(/as it was sent/);
  expect(document.info.description).toMatch(/UUIDs of version 7.*`If-Match`.*RichText/s);
});
