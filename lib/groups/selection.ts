/** The columns of a group, as the views need them. */
import type { Prisma } from "@/prisma/generated/client";

export const groupSelection = {
  _count: { select: { memberships: true } },
} as const satisfies Prisma.GroupInclude;
