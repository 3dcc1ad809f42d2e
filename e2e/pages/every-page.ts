/** Every page that there is, read off the app folder, so that a new one cannot be forgotten; on the example's own data. */
import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { createClient } from "@/prisma/client";
import type { Person } from "../fixtures";

const folder = new URL("../../app/", import.meta.url).pathname;

/** The address of each page, with its parameters in brackets; and one that leads nowhere. */
export const everyPage: readonly string[] = [
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\([^)]*\)\//g, "").replace(/\/?page\.tsx$/, ""))
    .map((path) => `/${path}`)
    .sort(),
  "/no-such-page",
];

/** Whether a page is for those who are not signed in; the others see it as the owner of the example does. */
export function isForStrangers(page: string): boolean {
  return /^\/(sign-|setup)/.test(page);
}

export interface Example {
  owner: Person;
  documentId: string;
  groupId: string;
  /** The code of an invitation to the group. */
  code: string;
}

/** Finds the example that the bundled database starts with. */
export async function findExample(): Promise<Example> {
  const db = createClient(process.env.DATABASE_URL ?? "");
  try {
    const { id, name, memberships } = await db.user.findUniqueOrThrow({
      where: { username: "amara" },
      include: { memberships: { where: { role: "owner" } } },
    });
    const groupId = memberships[0]?.groupId ?? "";
    const document = await db.document.findFirstOrThrow({ where: { groupId } });
    const invitation = { id: crypto.randomUUID(), code: crypto.randomUUID(), role: "member" as const };
    const { code } = await db.invitation.create({
      data: { ...invitation, groupId, createdById: id, createHash: "made by a journey" },
    });
    const owner: Person = { kind: "person", id, name, isAdmin: false, memberships: {}, via: { session: id } };
    return { owner, documentId: document.id, groupId, code };
  } finally {
    await db.$disconnect();
  }
}

/** The address of a page on the example. Throws for a parameter that nobody said what to put for. */
export function addressOf(page: string, example: Example): string {
  return page.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = { ...example, owner: undefined, number: "1" }[name];
    if (value === undefined) throw new Error(`Say in e2e/pages/every-page.ts what [${name}] stands for.`);
    return value;
  });
}
