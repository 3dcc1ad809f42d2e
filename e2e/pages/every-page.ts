/** Every page that there is, read off the app folder, so that a new one cannot be forgotten; on the example's own data. */
import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { createClient } from "@/prisma/client";
import { aPerson, aSetupToken } from "@/prisma/factories";
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

/** Whom a page is for: nobody who is signed in, who is invited by it, or else the owner of the example. */
export function visitorOf(page: string, { owner, newcomer }: Example): Person | null {
  if (/^\/(sign-|setup)/.test(page)) return null;
  return page.startsWith("/join/") ? newcomer : owner;
}

export interface Example {
  owner: Person;
  /** Has an account, and is in no group. */
  newcomer: Person;
  documentId: string;
  groupId: string;
  /** The code of an invitation to the group. */
  code: string;
  /** The token of a link that makes the first administrator. */
  setupToken: string;
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
    // As a code is kept: what is typed is read without its dashes, and in capitals.
    const code = crypto.randomUUID().replaceAll("-", "").toUpperCase();
    const invitation = { id: crypto.randomUUID(), code, role: "member" as const };
    await db.invitation.create({
      data: { ...invitation, groupId, createdById: id, createHash: "made by a journey" },
    });
    const owner: Person = { kind: "person", id, name, isAdmin: false, memberships: {}, via: { session: id } };
    const newcomer = await aPerson({ name: "Noor" });
    const setupToken = await aSetupToken();
    return { owner, newcomer, documentId: document.id, groupId, code, setupToken };
  } finally {
    await db.$disconnect();
  }
}

/** The address of a page on the example. Throws for a parameter that nobody said what to put for. */
export function addressOf(page: string, example: Example): string {
  const { documentId, groupId, code } = example;
  const parameters: Record<string, string> = { documentId, groupId, code };
  const path = page.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`Say in e2e/pages/every-page.ts what [${name}] stands for.`);
    return value;
  });
  return `${path}${queryFor(page, example)}`;
}

/** What else stands in the link that leads to a page. */
function queryFor(page: string, { setupToken }: Example): string {
  if (page === "/setup") return `?token=${setupToken}`;
  return page === "/sign-in/mail" ? "?email=noor%40example.org&token=once" : "";
}
