-- AlterTable
ALTER TABLE "HandPlacing" ADD COLUMN     "confirmed" BOOLEAN;
