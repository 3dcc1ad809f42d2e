/**
 * Calls an address of the API by its name, straight at its handler: no proxy, no server, no framework stands in
 * the way, so that what a route refuses it refuses by itself.
 */
import { addresses } from "@/app/api/openapi.json/addresses";
import type { Person } from "@/lib/accounts/actor";
import { signedIn } from "@/lib/accounts/testing";
import { newId } from "@/lib/http/id";
import type { RouteHandler } from "@/lib/http/route";
import { aToken } from "@/prisma/factories";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** One thing an address can be asked: its method and its name, as `PATCH /api/claims/{claimId}`. */
export type Operation = `${Method} /api/${string}`;

/** Who calls, as the headers that say so; nobody when they are empty. */
export type Caller = Record<string, string>;

export const nobody: Caller = {};

/** A person as a caller with an access token. */
export async function callerOf(person: Person): Promise<Caller> {
  return { Authorization: `Bearer ${await aToken(person)}` };
}

/** A person as a caller with the session of a browser, for what an access token may not do. */
export async function browserOf(person: Person): Promise<Caller> {
  return { cookie: (await signedIn(person)).cookie, "Sec-Fetch-Site": "same-origin" };
}

export interface Sent {
  params?: Record<string, string>;
  query?: string;
  /** Sent as JSON; a string or bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

function partsOf(operation: Operation): { method: Method; address: string } {
  const [method, address] = operation.split(" ") as [Method, string];
  return { method, address };
}

/** The handler of an operation, also one that answers 405. */
export function handlerOf(operation: Operation): RouteHandler {
  const { method, address } = partsOf(operation);
  const handler = addresses[address]?.[method];
  if (typeof handler !== "function") throw new Error(`There is no ${operation}.`);
  return handler as RouteHandler;
}

/** Every operation that the API describes, which is every one that does not answer 405. */
export function operations(): Operation[] {
  return Object.entries(addresses).flatMap(([address, handlers]) =>
    methods
      .filter((method) => "described" in (handlers[method] as object))
      .map((method) => `${method} ${address}` as Operation),
  );
}

/** Tells whether an operation changes something. */
export function isChange(operation: Operation): boolean {
  return !operation.startsWith("GET ");
}

/** The parameters of an operation's path, by name. */
export function parametersOf(operation: Operation): string[] {
  return [...operation.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

let calls = 0;

/** Sends one request. Parameters that are not given lead nowhere. Each comes from an address of its own, so that no limit is met by accident. */
export async function call(operation: Operation, caller: Caller, sent: Sent = {}): Promise<Response> {
  const { method, address } = partsOf(operation);
  const { query = "", body, headers } = sent;
  calls += 1;
  const params = Object.fromEntries(
    parametersOf(operation).map((name) => [
      name,
      sent.params?.[name] ?? (name === "format" ? "html" : newId()),
    ]),
  );
  const path = address.replace(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? "");
  const request = new Request(`http://lectern.test${path}${query === "" ? "" : `?${query}`}`, {
    method,
    headers: {
      host: "lectern.test",
      "X-Forwarded-For": `198.51.${Math.floor(calls / 250) % 250}.${calls % 250}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...caller,
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return await handlerOf(operation)(request, { params: Promise.resolve(params) });
}

export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON; an empty object where there is none. */
  body: Record<string, unknown>;
}

/** Sends one request for its JSON. */
export async function ask(operation: Operation, caller: Caller, sent: Sent = {}): Promise<Answer> {
  const response = await call(operation, caller, sent);
  const text = await response.text();
  const body = (text === "" ? {} : JSON.parse(text)) as Answer["body"];
  return { status: response.status, headers: response.headers, body };
}
