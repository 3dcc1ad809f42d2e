/**
 * Placing a passage by hand: a person re-attaches one that was lost, or confirms one whose words changed. Who
 * did so and when is kept, and later versions are placed from the words it was put on.
 */
import type { Actor, Person } from "@/lib/accounts/actor";
import { indexText, place } from "@/lib/anchoring/anchor";
import { locateTarget } from "@/lib/annotations/passages";
import { canPlace } from "@/lib/annotations/policy";
import { annotationIsGone, findReadableAnnotation, readAnnotation } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import { canEditClaim } from "@/lib/claims/policy";
import { claimIsGone, findReadableClaim, readClaim } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { documentIsGone, findVersion, lockCurrentVersion, textWasReplaced } from "@/lib/documents/queries";
import { recordEvent } from "@/lib/events/commands";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import type { AnnotationPlacement, ClaimPlacement } from "./input";

const mayNotPlace = refuse("forbidden", "Only its author or an editor may say where this stands.");

/** Puts an annotation on a passage of the current version. */
export async function placeAnnotation(
  actor: Actor,
  input: AnnotationPlacement,
): Promise<Result<AnnotationView>> {
  const annotation = await findReadableAnnotation(actor, input.annotationId);
  if (!annotation?.passage) return annotationIsGone;
  if (actor.kind === "anonymous" || !canPlace(actor, annotation)) return mayNotPlace;
  const { documentId, visibility } = annotation;
  const passage = { ...annotation.passage, documentId, subjectId: annotation.id, visibility };
  const refusal = await placeByHand(actor, passage, input);
  return refusal ? { ok: false, refusal } : await readAnnotation(actor, input);
}

/** Puts one passage of a claim on a passage of the current version. */
export async function placeClaimPassage(actor: Actor, input: ClaimPlacement): Promise<Result<ClaimView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous" || !canEditClaim(actor, claim)) return mayNotPlace;
  const row = await db.passage.findUnique({ where: { id: input.passageId, claimId: claim.id } });
  if (!row) return refuse("not-found", "The claim has no such passage.");
  const refusal = await placeByHand(actor, { ...row, subjectId: claim.id }, input);
  return refusal ? { ok: false, refusal } : await readClaim(actor, input);
}

interface HandPlaced {
  id: string;
  subjectId: string;
  documentId: string;
  exact: string;
  visibility?: "private" | "group" | "public";
}

interface Spot {
  position: { start: number; end: number };
  version?: number | undefined;
}

/** Writes the placement with its event. Refuses a position that is no passage, or of a version no longer current. */
async function placeByHand(
  actor: Person,
  passage: HandPlaced,
  { position, version: number }: Spot,
): Promise<Refusal | null> {
  const version = await findVersion(passage.documentId);
  if (!version) return documentIsGone.refusal;
  if (number !== undefined && number !== version.number) return textWasReplaced.refusal;
  const located = locateTarget(version.text, { position });
  if (!located.ok) return located.refusal;
  const { start, end, exact, prefix, suffix } = located.value;
  const data = {
    ...judge(passage.exact, { exact, start, end }),
    candidates: Prisma.DbNull,
    placedById: actor.id,
    placedAt: new Date(),
    target: { quote: { exact, prefix, suffix }, position: { start, end } },
  };
  const key = { passageId: passage.id, versionId: version.id };
  return await db.$transaction(async (tx) => {
    if ((await lockCurrentVersion(tx, passage.documentId)) !== version.id) return textWasReplaced.refusal;
    await tx.placement.upsert({
      where: { passageId_versionId: key },
      create: { ...key, ...data },
      update: data,
    });
    const { subjectId, documentId, visibility } = passage;
    const audience = visibility === undefined ? {} : { visibility };
    await recordEvent(tx, {
      type: "placement.updated",
      subjectId,
      documentId,
      actorId: actor.id,
      ...audience,
    });
    return null;
  });
}

/** Says whether a person put a passage on its own words (moved) or on others (changed), and how like they are. */
function judge(original: string, now: { exact: string; start: number; end: number }) {
  const span = { start: now.start, end: now.end };
  const placed = place(indexText(now.exact), { quote: { exact: original } });
  const isSame = placed.state === "exact" || placed.state === "moved";
  const isWhole = isSame && placed.start === 0 && placed.end === now.exact.length;
  if (isWhole) return { ...span, state: "moved" as const, similarity: null };
  return {
    ...span,
    state: "changed" as const,
    similarity: placed.state === "changed" ? placed.similarity : 0,
  };
}
