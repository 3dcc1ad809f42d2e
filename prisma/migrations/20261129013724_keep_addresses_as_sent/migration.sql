-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "address" TEXT;
