/** The OpenAPI 3.1 document, made from the very schemas that validate and that type the answers. */
import { z } from "zod";
import { statusOf } from "./problem";
import type { RouteHandler } from "./route";

/** The handlers of one address, by method. */
export type Handlers = Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", unknown>>;

type JsonSchema = Record<string, unknown>;
type Properties = Record<string, JsonSchema>;

const headerFields: Record<string, string> = {
  ifMatch: "If-Match",
  ifNoneMatch: "If-None-Match",
  lastEventId: "Last-Event-ID",
};

function isDescribed(handler: unknown): handler is RouteHandler {
  return typeof handler === "function" && "described" in handler;
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
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

const problemAnswers = Object.fromEntries(
  [...new Set(Object.values(statusOf))].map((status) => [
    String(status),
    {
      description: "Refused; the problem document says why.",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]),
);

/** One operation: its input taken apart into path, query, headers and body. */
function operation(path: string, method: string, { input, options }: RouteHandler["described"]) {
  const schema = jsonSchema(input, "input");
  const properties = (schema.properties ?? {}) as Properties;
  const required = (schema.required ?? []) as string[];
  const inPath = pick(properties, (name) => path.includes(`{${name}}`));
  const inHeaders = pick(properties, (name) => name in headerFields);
  const rest = pick(properties, (name) => !(name in inPath) && !(name in inHeaders));
  const isRead = method === "GET";
  const body = { type: "object", properties: rest, required: required.filter((name) => name in rest) };
  const success = options.answers
    ? { content: { "application/json": { schema: jsonSchema(options.answers, "output") } } }
    : {};
  return {
    summary: options.summary,
    parameters: [
      ...parameters("path", inPath, required),
      ...parameters("header", inHeaders, required),
      ...(isRead ? parameters("query", rest, required) : []),
    ],
    ...(isRead || Object.keys(rest).length === 0
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: { [String(options.status ?? 200)]: { description: "Done.", ...success }, ...problemAnswers },
  };
}

function pathItem(path: string, handlers: Handlers) {
  const operations = Object.entries(handlers).flatMap(([method, handler]) =>
    isDescribed(handler) ? [[method.toLowerCase(), operation(path, method, handler.described)] as const] : [],
  );
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

/** Describes addresses, given in OpenAPI's form (`/api/documents/{documentId}`), by their handlers. */
export function describeApi(addresses: Record<string, Handlers>) {
  return {
    openapi: "3.1.0",
    info: { title: "Lectern", version: "1", description: "Reading an article critically, together." },
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(
      Object.entries(addresses).map(([path, handlers]) => [path, pathItem(path, handlers)]),
    ),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
      schemas: { Problem: problemSchema },
    },
  };
}
