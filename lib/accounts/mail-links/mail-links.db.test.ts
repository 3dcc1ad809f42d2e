import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { POST } from "@/app/api/account/mail-link/route";
import { POST as signIn } from "@/app/api/auth/[...nextauth]/route";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aGroup } from "@/prisma/factories";
import { at, requestFor, someone } from "../testing";
import { knowByMailLink } from "./commands";

/** Mails as they came in; the server speaks just enough of SMTP (RFC 5321) to take one. */
const mails: string[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((socket) => {
    let mail: string | null = null;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n")) {
        if (mail !== null) {
          mail += `${line}\n`;
          if (line !== ".") continue;
          mails.push(mail);
          mail = null;
          socket.write("250 taken\r\n");
        } else if (line === "DATA") {
          mail = "";
          socket.write("354 go on\r\n");
        } else if (line !== "") socket.write("250 well\r\n");
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => server.close());

beforeEach(() => {
  mails.length = 0;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("SMTP_FROM", "Lectern <lectern@lectern.test>");
  vi.stubEnv("LECTERN_URL", "https://lectern.test");
});
afterEach(() => vi.unstubAllEnvs());

interface Asking {
  headers?: Record<string, string>;
  next?: string;
}

async function ask(email: string, { headers = {}, next = "/documents/7" }: Asking = {}): Promise<number> {
  const body = { email, next };
  return (await POST(requestFor("/api/account/mail-link", { body, headers }), at())).status;
}

/** The link in the mail, put together again from its quoted-printable lines (RFC 2045, section 6.7). */
async function linkSent(): Promise<URL> {
  const mail = await vi.waitUntil(() => mails[0]);
  const text = mail
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return new URL(/https:\S+/.exec(text.slice(text.indexOf("Open this link")))?.[0] ?? "");
}

it("the link in the mail lets its owner in once", async () => {
  const ada = await someone();
  expect(await ask(ada.email.toUpperCase())).toBe(204);
  const { searchParams } = await linkSent();
  const [email, token] = [searchParams.get("email") ?? "", searchParams.get("token") ?? ""];
  expect(searchParams.get("next")).toBe("/documents/7");
  expect(await knowByMailLink("other@lectern.test", token)).toMatchObject({ ok: false });
  expect(await knowByMailLink(email, token)).toMatchObject({ ok: true, value: { id: ada.id } });
  expect(await knowByMailLink(email, token)).toMatchObject({ ok: false });
});

it("it leads to the address of the settings, whatever host the request named", async () => {
  const ada = await someone();
  const headers = {
    host: "evil.example",
    origin: "http://evil.example",
    "x-forwarded-host": "evil.example",
  };
  await ask(ada.email, { headers });
  expect((await linkSent()).origin).toBe("https://lectern.test");
});

it("an address nobody has is answered alike, and gets no mail", async () => {
  const email = `${newId()}@lectern.test`;
  expect(await ask(email)).toBe(204);
  expect(await db.oneTimeToken.count({ where: { identifier: `mail:${email}` } })).toBe(0);
});

it("someone new with an invitation gets a mail, and is a member of its group once they come in by it", async () => {
  const group = await aGroup();
  const data = { groupId: group.id, role: "member", createdById: newId(), createHash: "" } as const;
  await db.invitation.create({ data: { ...data, id: newId(), code: "BYMAIL1234" } });
  const email = `${newId()}@lectern.test`;
  await ask(email, { next: "/join/BYMAIL9999" });
  await ask(email, { next: "/join/BYMAIL1234" });
  const { searchParams } = await linkSent();
  expect(mails).toHaveLength(1);
  const path = "/api/auth/callback/mail-link";
  const [token, callbackUrl] = [searchParams.get("token") ?? "", searchParams.get("next") ?? ""];
  const body = new URLSearchParams({ email, token, callbackUrl });
  const context = { params: Promise.resolve({ nextauth: ["callback", "mail-link"] }) };
  const response = await signIn(
    requestFor(path, { body, headers: { origin: "https://lectern.test" } }),
    context,
  );
  expect(response.headers.get("location")).toBe("/join/BYMAIL1234");
  const members = await db.membership.findMany({ where: { groupId: group.id }, include: { user: true } });
  expect(members).toMatchObject([{ role: "member", user: { email } }]);
});

it("a mailbox is not filled: three links may be open at once", async () => {
  const { email } = await someone();
  for (let count = 0; count < 5; count += 1) expect(await ask(email)).toBe(204);
  expect(await db.oneTimeToken.count({ where: { identifier: `mail:${email}` } })).toBe(3);
});

it("is not filled by those who ask at the same time, either", async () => {
  const { email } = await someone();
  await Promise.all(Array.from({ length: 8 }, () => ask(email)));
  expect(await db.oneTimeToken.count({ where: { identifier: `mail:${email}` } })).toBe(3);
});

it("links that are too old are kept no longer than until somebody asks for one", async () => {
  const [ada, bo] = [await someone(), await someone()];
  await ask(ada.email);
  await db.oneTimeToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  await ask(bo.email);
  const rows = await db.oneTimeToken.findMany({ select: { identifier: true } });
  expect(rows).toEqual([{ identifier: `mail:${bo.email}` }]);
});

it("an old link lets nobody in", async () => {
  const { email } = await someone();
  await ask(email);
  const token = (await linkSent()).searchParams.get("token") ?? "";
  await db.oneTimeToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await knowByMailLink(email, token)).toMatchObject({ ok: false });
});

it("without the settings there is no such thing", async () => {
  vi.stubEnv("LECTERN_URL", "");
  expect(await ask("ada@lectern.test")).toBe(404);
});
