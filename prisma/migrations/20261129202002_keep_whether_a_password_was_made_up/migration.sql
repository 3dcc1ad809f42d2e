-- AlterTable
ALTER TABLE "User" ADD COLUMN     "passwordMadeUpAt" TIMESTAMPTZ(3);
