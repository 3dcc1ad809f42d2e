/** The OpenAPI 3.1 document, made from the very schemas that validate and that type the answers. */
import { z } from "zod";
import type { ProbeHandler } from "./probe";
import { statusOf } from "./problem";
import type { RouteHandler } from "./route";
import { operationIdOf } from "./operation-id";
import { headerFields } from "./unknown-keys";

/** The handlers of one address, by method. */
export type Handlers = Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", unknown>>;

type JsonSchema = Record<string, unknown>;
type Properties = Record<string, JsonSchema>;

function isDescribed(handler: unknown): handler is RouteHandler {
  return typeof handler === "function" && "described" in handler;
}

function isProbe(handler: unknown): handler is ProbeHandler {
  return typeof handler === "function" && "probed" in handler;
}

/** A schema with its definitions moved to the document's components, where its references then lead. */
function jsonSchema(schema: z.ZodType, io: "input" | "output", components: Properties): JsonSchema {
  const written = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  const whole = JSON.parse(written.replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
  Object.assign(components, whole.$defs);
  delete whole.$defs;
  delete whole.$schema;
  return whole;
}

function parameters(place: string, properties: Properties, required: readonly string[]) {
  return Object.entries(properties).map(([name, schema]) => ({
    name: place === "header" ? (headerFields[name] ?? name) : name,
    in: place,
    required: place === "path" || required.includes(name),
    schema,
  }));
}

function pick(properties: Properties, isWanted: (name: string) => boolean): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => isWanted(name)));
}

/** What an operation that there is never says: that it does not exist. */
const unsaid = "method-not-allowed";

const problemAnswers = Object.fromEntries(
  Object.entries(statusOf)
    .filter(([kind]) => kind !== unsaid)
    .map(([, status]) => [
      String(status),
      {
        description: "Refused; the problem document says why.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
);

const etagHeader = {
  ETag: { description: "The revision, to be sent back in If-Match.", schema: { type: "string" } },
};

/** What an operation answers when it is done: a create has two statuses, for a retry finds what was made. */
function successes({ options }: RouteHandler["described"], components: Properties) {
  const status = options.status ?? 200;
  const { answers, types = [] } = options;
  if (status === 204) return { "204": { description: "Done." } };
  const schema = answers && jsonSchema(answers, "output", components);
  const content = schema
    ? { "application/json": { schema } }
    : Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }]));
  const hasEtag = schema !== undefined && "etag" in ((schema.properties ?? {}) as Properties);
  const done = { description: "Done.", ...(hasEtag ? { headers: etagHeader } : {}), content };
  const existing = { ...done, description: "It was there already." };
  return status === 201 ? { "200": existing, "201": done } : { [String(status)]: done };
}

/** What may be asked without an account: reading what is public, and what leads to an account. */
function security(isRead: boolean, anonymous: true | undefined) {
  return isRead || anonymous ? { security: [{}, { token: [] }, { session: [] }] } : {};
}

interface Address {
  path: string;
  method: string;
}

interface Described extends Address {
  described: RouteHandler["described"];
}

/** One operation: its input taken apart into path, query, headers and body. */
function operation({ path, method, described }: Described, components: Properties) {
  const { input, options } = described;
  const schema = jsonSchema(input, "input", components);
  const properties = (schema.properties ?? {}) as Properties;
  const required = (schema.required ?? []) as string[];
  const inPath = pick(properties, (name) => path.includes(`{${name}}`));
  const inHeaders = pick(properties, (name) => name in headerFields);
  const rest = pick(properties, (name) => !(name in inPath) && !(name in inHeaders));
  const isRead = method === "GET";
  const body = {
    type: "object",
    properties: rest,
    required: required.filter((name) => name in rest),
    additionalProperties: false,
  };
  return {
    operationId: operationIdOf(method, path),
    summary: options.summary,
    ...security(isRead, options.anonymous),
    parameters: [
      ...parameters("path", inPath, required),
      ...parameters("header", inHeaders, required),
      ...(isRead ? parameters("query", rest, required) : []),
    ],
    ...(isRead || Object.keys(rest).length === 0
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: { ...successes(described, components), ...problemAnswers },
  };
}

/** A probe: nobody is asked who they are, and no answer of it is a refusal. */
function probeOperation({ probed }: ProbeHandler, { path, method }: Address, components: Properties) {
  const content = { "application/json": { schema: jsonSchema(probed.answers, "output", components) } };
  return {
    operationId: operationIdOf(method, path),
    summary: probed.summary,
    security: [{}],
    parameters: [],
    responses: {
      "200": { description: "It is so.", content },
      ...(probed.mayFail ? { "503": { description: "It is not so.", content } } : {}),
    },
  };
}

function pathItem(path: string, handlers: Handlers, components: Properties) {
  const operations = Object.entries(handlers).flatMap(([method, handler]): [string, object][] => {
    if (isProbe(handler))
      return [[method.toLowerCase(), probeOperation(handler, { path, method }, components)]];
    if (!isDescribed(handler)) return [];
    const { described } = handler;
    return [[method.toLowerCase(), operation({ path, method, described }, components)]];
  });
  return Object.fromEntries(operations);
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    kind: { type: "string" },
    errors: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};

const description = `Reading an article critically, together.

Ids are UUIDs of version 7 (RFC 9562). Whoever makes something may choose its id, and should: repeated after a lost answer, a
create with the same id and content answers 200 with what there is, with other content 409. Without one the server chooses.

An edit or a removal is sent with \`If-Match\`, which has the \`ETag\` or the \`etag\` of what it was made on.

What people write, the \`body\` of a note or a comment, is a document of the schema RichText (ProseMirror's JSON), or a string,
which is plain text; it is answered as it was sent, and in \`bodyText\` as plain text. Every other field of words is
plain text, but for the \`content\` of an article, which is of its \`contentType\`.`;

/** Describes addresses, given in OpenAPI's form (`/api/documents/{documentId}`), by their handlers. */
export function describeApi(addresses: Record<string, Handlers>) {
  const components: Properties = { Problem: problemSchema };
  return {
    openapi: "3.1.0",
    info: { title: "Lectern", version: "1", description },
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(
      Object.entries(addresses).map(([path, handlers]) => [path, pathItem(path, handlers, components)]),
    ),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
      schemas: components,
    },
  };
}
