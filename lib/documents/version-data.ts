/** The row of a version: its text, and what proves that the text is unchanged. */
import { createHash } from "node:crypto";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import type { Imported } from "@/lib/importing/imported";
import type { Prisma } from "@/prisma/generated/client";

interface VersionOrigin {
  actor: Person;
  contentType: string;
  /** The hash of the create that made it. */
  hash: string;
}

/** Everything of a version's row but its number. `sha256` is of the canonical text in UTF-8. */
export function versionData({ article, text }: Imported, origin: VersionOrigin) {
  return {
    id: newId(),
    article: article as unknown as Prisma.InputJsonValue,
    text,
    length: text.length,
    sha256: sha256Of(text),
    contentType: origin.contentType,
    createdById: origin.actor.id,
    createHash: origin.hash,
  };
}

/** The SHA-256 of a canonical text in UTF-8, hexadecimal. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
