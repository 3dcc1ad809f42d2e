/**
 * Placing a passage by hand: a person re-attaches one that was lost, confirms one whose words changed, or says that it is
 * gone. Who did so, when and on which words is kept of every placing; the newest counts, and later versions are placed
 * from its words, or where it is gone from those it was known by before.
 */
import type { Actor, Person } from "@/lib/accounts/actor";
import { similarityOf } from "@/lib/anchoring/compare-words";
import { type LocatedTarget, locateTarget } from "@/lib/annotations/passages";
import { canPlace } from "@/lib/annotations/policy";
import { annotationIsGone, findReadableAnnotation, readAnnotation } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import { canEditClaim } from "@/lib/claims/policy";
import { decidedProgress } from "@/lib/claims/progress";
import { claimIsGone, findReadableClaim, readClaim } from "@/lib/claims/queries";
import { reviewAgain } from "@/lib/claims/review/commands";
import type { ClaimView } from "@/lib/claims/view";
import { documentIsGone, findVersion, lockAsRead, textWasReplaced } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import type { Visibility } from "@/lib/documents/visibility";
import { recordEvent } from "@/lib/events/commands";
import { refuseUnseenPut } from "@/lib/http/etag";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { AnnotationPlacement, ClaimPlacement } from "./input";
import { keepGone, keepPlaced } from "./keeping/commands";
import { isTouched, type Standing } from "./touched";
import { wordsAt } from "./view";

const mayNotPlace = refuse("forbidden", "Only its author or an editor may say where this stands.");

/** Puts an annotation on a passage of the current version, or says that it is gone from it. */
export async function placeAnnotation(
  actor: Actor,
  input: AnnotationPlacement,
): Promise<Result<AnnotationView>> {
  const annotation = await findReadableAnnotation(actor, input.annotationId);
  if (!annotation?.passage) return annotationIsGone;
  if (actor.kind === "anonymous" || !canPlace(actor, annotation)) return mayNotPlace;
  const { document, visibility } = annotation;
  const passage = { ...annotation.passage, claimId: null, document, subjectId: annotation.id, visibility };
  const refusal = await placeByHand(actor, passage, input);
  return refusal ? { ok: false, refusal } : await readAnnotation(actor, input);
}

/**
 * Puts one passage of a claim on a passage of the current version, or says that it is gone from it; where it then stands on
 * other words than before, or nowhere, a decided claim goes back to review.
 */
export async function placeClaimPassage(actor: Actor, input: ClaimPlacement): Promise<Result<ClaimView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous" || !canEditClaim(actor, claim)) return mayNotPlace;
  const row = await db.passage.findUnique({
    where: { id: input.passageId, claimId: claim.id, deletedAt: null },
  });
  if (!row) return refuse("not-found", "The claim has no such passage.");
  const refusal = await placeByHand(actor, { ...row, document: claim.document, subjectId: claim.id }, input);
  return refusal ? { ok: false, refusal } : await readClaim(actor, input);
}

interface HandPlaced extends LocatedTarget {
  id: string;
  subjectId: string;
  document: DocumentRow;
  /** The claim it is of; null for an annotation's. */
  claimId: string | null;
  visibility?: Visibility;
}

type Spot = Omit<AnnotationPlacement, "annotationId">;

/**
 * Writes the placement with its event. Refuses a position that is no passage, or of a version no longer current, and one
 * that would stand in the place of a placing by hand that was not seen.
 */
async function placeByHand(actor: Person, passage: HandPlaced, spot: Spot): Promise<Refusal | null> {
  const { position, version: number } = spot;
  const version = await findVersion(passage.document.id);
  if (!version) return documentIsGone.refusal;
  if (number !== undefined && number !== version.number) return textWasReplaced.refusal;
  const located = position === null ? null : locateTarget(version.text, { position });
  if (located?.ok === false) return located.refusal;
  const to = located ? standsOn(passage, located.value) : null;
  return await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, passage.document, version);
    if (late) return late;
    const standing = await findStanding(tx, { passageId: passage.id, versionId: version.id });
    const unseen = refuseUnseenPlacing(standing, spot);
    if (unseen) return unseen;
    const by = { passageId: passage.id, versionId: version.id, placedById: actor.id, placedAt: new Date() };
    if (to) await keepPlaced(tx, { ...by, ...to }, standing);
    else await keepGone(tx, by, { version, standing });
    const words = wordsAt(version.text, standing?.start ?? null, standing?.end ?? null);
    const before = standing ? { state: standing.state, words } : undefined;
    const now = to ? { state: to.state, words: to.target.quote.exact } : gone;
    await recordPlacing(tx, passage, { actor, before, now });
    return null;
  });
}

const gone: Standing = { state: "orphan", words: null };

/** What is kept of a passage that a person put on words: its own (moved) or others (changed), and how like they are. */
function standsOn({ exact: original }: HandPlaced, { start, end, exact, prefix, suffix }: LocatedTarget) {
  const target = { quote: { exact, prefix, suffix }, position: { start, end } };
  const similarity = similarityOf(original, exact);
  if (similarity === 1) return { start, end, target, state: "moved" as const, similarity: null };
  return { start, end, target, state: "changed" as const, similarity };
}

interface Deed {
  actor: Person;
  before: Standing | undefined;
  now: Standing;
}

/**
 * Records that a hand placed a passage, or said that it is gone; where it stands on other words than before, or nowhere, a
 * decided claim goes back to review.
 */
async function recordPlacing(tx: Transaction, passage: HandPlaced, { actor, before, now }: Deed) {
  const { subjectId, visibility, claimId, document } = passage;
  const [documentId, actorId] = [document.id, actor.id];
  const audience = visibility === undefined ? {} : { visibility };
  const type = now === gone ? "placement.withdrawn" : "placement.updated";
  await recordEvent(tx, { type, subjectId, documentId, actorId, ...audience });
  if (claimId === null || !isTouched(before, now)) return;
  await reviewAgain(tx, [claimId], { documentId, actorId, from: decidedProgress });
}

/** Where a passage stands in a version; null where nothing is known of it there. */
async function findStanding(
  tx: Transaction,
  { passageId, versionId }: { passageId: string; versionId: string },
) {
  return await tx.placement.findUnique({
    where: { passageId_versionId: { passageId, versionId } },
    select: { state: true, start: true, end: true, placedAt: true, placedById: true },
  });
}

/** Refuses to replace a placing by hand that was not seen; null where it was, or there is none in the version. */
function refuseUnseenPlacing(
  standing: { placedAt: Date; placedById: string | null } | null,
  seen: Spot,
): Refusal | null {
  const placedAt = standing?.placedById ? standing.placedAt.toISOString() : null;
  const unseen = refuseUnseenPut(seen, placedAt);
  return unseen?.kind === "stale" ? { ...unseen, sentence: placedMeanwhile } : unseen;
}

const placedMeanwhile =
  "Somebody has said meanwhile where this stands. Look at it again, then place it if you still think otherwise.";
