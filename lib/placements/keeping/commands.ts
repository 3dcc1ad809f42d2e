/** Writing what a hand did with a passage: one more of its placings, and how it stands in the version. */
import { knownTarget } from "@/lib/annotations/known-placing";
import { describeSpan, viewPassage } from "@/lib/annotations/passages";
import { passageSelection, type VersionRow } from "@/lib/annotations/queries";
import type { TargetView } from "@/lib/annotations/view";
import type { Transaction } from "@/lib/server/db";
import { Prisma, type PlacementState } from "@/prisma/generated/client";

/** Which passage is placed in which version, by whom and when. */
interface ByHand {
  passageId: string;
  versionId: string;
  placedById: string;
  placedAt: Date;
}

interface Placed extends ByHand {
  state: PlacementState;
  start: number;
  end: number;
  similarity: number | null;
  target: TargetView;
}

/** How a passage stood in the version; null where nothing was known of it there. */
type Before = { state: PlacementState; start: number | null; end: number | null } | null;

/** Keeps that a person put a passage on words, or confirmed that it stands on them. */
export async function keepPlaced(tx: Transaction, placed: Placed, before: Before): Promise<void> {
  const confirmed = before?.start === placed.start && before.end === placed.end;
  await addPlacing(tx, { ...placed, confirmed });
  await replacePlacement(tx, placed);
}

/** Keeps that a person said of a passage that it is gone: what it stood on, and what it is to be looked for by from now on. */
export async function keepGone(
  tx: Transaction,
  by: ByHand,
  { version, standing }: { version: VersionRow & { text: string }; standing: Before },
): Promise<void> {
  const gone = { ...by, state: "orphan" as const, start: null, end: null, similarity: null };
  const confirmed = standing?.state === "orphan";
  await addPlacing(tx, { ...gone, target: stoodOn(version.text, standing) ?? Prisma.DbNull, confirmed });
  const where = { id: by.passageId };
  const row = await tx.passage.findUniqueOrThrow({ where, ...passageSelection(version) });
  await replacePlacement(tx, { ...gone, target: knownTarget(viewPassage(row)) });
}

function stoodOn(text: string, before: Before): TargetView | null {
  if (!before || before.start === null || before.end === null) return null;
  const { start, end } = before;
  const { exact, prefix, suffix } = describeSpan(text, { start, end });
  return { quote: { exact, prefix, suffix }, position: { start, end } };
}

/** Adds a placing to those there were. */
async function addPlacing(
  tx: Transaction,
  placing: Omit<Prisma.HandPlacingUncheckedCreateInput, "number">,
): Promise<void> {
  const { passageId, versionId } = placing;
  const number = (await tx.handPlacing.count({ where: { passageId, versionId } })) + 1;
  await tx.handPlacing.create({ data: { ...placing, number } });
}

/** Makes the newest placing the passage's placement in its version. */
async function replacePlacement(
  tx: Transaction,
  placed: Prisma.PlacementUncheckedCreateInput,
): Promise<void> {
  const { passageId, versionId } = placed;
  const data = { ...placed, candidates: Prisma.DbNull };
  const where = { passageId_versionId: { passageId, versionId } };
  await tx.placement.upsert({ where, create: data, update: data });
}
