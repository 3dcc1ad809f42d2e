-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "HandPlacing" (
    "passageId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PlacementState" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "similarity" DOUBLE PRECISION,
    "target" JSONB NOT NULL,
    "placedById" UUID NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandPlacing_pkey" PRIMARY KEY ("passageId","versionId","number")
);

-- CreateTable
CREATE TABLE "ClaimRevision" (
    "claimId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "type" "ClaimType",
    "speaker" TEXT,
    "quotes" TEXT[],
    "replacedById" UUID NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimRevision_pkey" PRIMARY KEY ("claimId","revision")
);

-- CreateIndex
CREATE INDEX "HandPlacing_versionId_idx" ON "HandPlacing"("versionId");

-- AddForeignKey
ALTER TABLE "HandPlacing" ADD CONSTRAINT "HandPlacing_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandPlacing" ADD CONSTRAINT "HandPlacing_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandPlacing" ADD CONSTRAINT "HandPlacing_placedById_fkey" FOREIGN KEY ("placedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The placings by hand that there are so far, each the newest of its passage and version.
INSERT INTO "HandPlacing" ("passageId", "versionId", "number", "state", "start", "end", "similarity", "target", "placedById", "placedAt")
  SELECT "passageId", "versionId", 1, "state", "start", "end", "similarity", "target", "placedById", "placedAt"
  FROM "Placement"
  WHERE "placedById" IS NOT NULL AND "target" IS NOT NULL AND "start" IS NOT NULL AND "end" IS NOT NULL;

CREATE TRIGGER hand_placing_is_append_only BEFORE UPDATE ON "HandPlacing"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_history_is_append_only BEFORE UPDATE ON "ClaimRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
