-- DropIndex
DROP INDEX "Source_url_idx";

-- CreateTable
CREATE TABLE "EvidenceRevision" (
    "evidenceId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "tier" "Tier",
    "relation" "Relation",
    "accessedAt" TEXT,
    "address" TEXT,
    "replacedById" UUID NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceRevision_pkey" PRIMARY KEY ("evidenceId","revision")
);

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER evidence_history_is_append_only BEFORE UPDATE ON "EvidenceRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
