-- AlterTable
ALTER TABLE "User" ADD COLUMN     "passwordGivenAt" TIMESTAMPTZ(3);
