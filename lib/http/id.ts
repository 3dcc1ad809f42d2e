/** Ids are UUIDv7 (RFC 9562): the client may choose them, so that a repeated create is recognised. */
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

/** An id of ours, lower case. */
export const Id = z
  .uuidv7()
  .transform((id) => id.toLowerCase())
  .meta({ description: "A UUID of version 7, chosen by whoever makes what it names, or by the server." });

/** A new id. */
export function newId(): string {
  return uuidv7();
}
