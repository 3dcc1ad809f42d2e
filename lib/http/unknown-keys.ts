/** The keys of a body that nobody would read: a slip in a name shall not pass for something that was left out. */
import { z } from "zod";
import type { FieldError } from "@/lib/result";

/** What comes with the request's headers, by the name it has in a schema. */
export const headerFields: Readonly<Record<string, string>> = {
  ifMatch: "If-Match",
  ifNoneMatch: "If-None-Match",
  lastEventId: "Last-Event-ID",
};

/** Makes sure that a schema says by name what it takes, as every route's must. Throws where it does not. */
export function mustHaveKeys(schema: z.ZodType): asserts schema is z.ZodObject {
  if (!(schema instanceof z.ZodObject))
    throw new TypeError("A route takes an object, by the names of its keys.");
}

/**
 * Lists the keys that a schema does not take from a body: it knows none of that name, or takes it from the path or a
 * header.
 */
export function unknownKeys(schema: z.ZodType, sent: readonly string[], inPath: object): FieldError[] {
  mustHaveKeys(schema);
  const isTaken = (key: string) =>
    Object.hasOwn(schema.shape, key) && !(key in headerFields) && !(key in inPath);
  return sent.filter((key) => !isTaken(key)).map((path) => ({ path, message: notKnown }));
}

export const notKnown = "is not known here";
