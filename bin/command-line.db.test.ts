/** The command line's own commands, called as bin/run.js calls them: what each prints, and in which sentence it refuses. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { findActor } from "@/lib/accounts/queries";
import { someone } from "@/lib/accounts/testing";
import { knowByPassword } from "@/lib/accounts/sign-in/commands";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aPerson } from "@/prisma/factories";
import { main } from "./lectern";

let folder: string;
/** A file of two paragraphs, in letters that ASCII lacks. */
let article: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-command-line-"));
  article = await aFile("article.md", "# Über Zahlen\n\nEs waren 4.032.\n");
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rm(folder, { recursive: true }));

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Runs a command; answers all that it printed. */
async function run(...args: string[]): Promise<string> {
  const printed: unknown[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => printed.push(line, "\n"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(text) > 0);
  try {
    await main(args);
  } finally {
    vi.restoreAllMocks();
  }
  return printed.join("");
}

/** Runs a command that is refused; answers its one sentence. */
async function refusalOf(...args: string[]): Promise<string> {
  const refused = await main(args).then(
    () => ({ name: "nothing", message: "" }),
    (cause: unknown) => cause as Error,
  );
  expect(refused.name).toBe("OperatorError");
  expect(refused.message).toMatch(/^[^\n]+[.]$/);
  return refused.message;
}

const anEmail = () => `${newId()}@lectern.test`;
const userOf = (email: string) => db.user.findUniqueOrThrow({ where: { email } });
const isKnown = async (login: string, password: string) =>
  (await knowByPassword({ login, address: "192.0.2.1" }, password)).ok;

describe("user create", () => {
  test("prints a one-time password that signs in, and names the account after its address", async () => {
    const email = anEmail();
    const printed = await run("user", "create", email.toUpperCase());
    expect(printed).toMatch(/^password: \w{4}(-\w{4}){2}\n$/);
    expect(await isKnown(email, printed.slice("password: ".length, -1))).toBe(true);
    expect(await userOf(email)).toMatchObject({ name: email.split("@")[0], adminAt: null });
  });

  test("takes a name, makes an administrator, and reads a password without printing any", async () => {
    const email = anEmail();
    const piped = Readable.from(["three quiet herons\n"]) as typeof process.stdin;
    vi.spyOn(process, "stdin", "get").mockReturnValue(piped);
    expect(await run("user", "create", email, "--name", "Ada L", "--admin", "--password-stdin")).toBe("");
    expect(await isKnown(email, "three quiet herons")).toBe(true);
    const { name, adminAt } = await userOf(email);
    expect(name).toBe("Ada L");
    expect(adminAt).not.toBeNull();
  });

  test("refuses an address that is taken, and leaves its account as it was", async () => {
    const email = anEmail();
    await run("user", "create", email, "--name", "First");
    const before = await userOf(email);
    expect(await refusalOf("user", "create", email, "--name", "Second", "--admin")).toBe(
      `There is an account with this e-mail address already: give another one, or make its password new with "user password ${email}".`,
    );
    expect(await userOf(email)).toEqual(before);
  });

  test("refuses what is no address, and a password that is easily guessed", async () => {
    expect(await refusalOf("user", "create", "ada")).toBe("ada is not an e-mail address.");
    const email = anEmail();
    vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from(["password123"]) as typeof process.stdin);
    expect(await refusalOf("user", "create", email, "--password-stdin")).toContain("will not do");
    expect(await db.user.count({ where: { email } })).toBe(0);
  });
});

describe("token create", () => {
  test("prints the token alone, which acts for the account", async () => {
    const email = anEmail();
    await run("user", "create", email);
    const printed = await run("token", "create", ` ${email.toUpperCase()} `);
    expect(printed).toMatch(/^\S+\n$/);
    const headers = { Authorization: `Bearer ${printed.trim()}` };
    const actor = await findActor(new Request("http://lectern.test/", { headers }));
    expect(actor).toMatchObject({ ok: true, value: { kind: "person", id: (await userOf(email)).id } });
  });

  test("refuses an address that nobody has", async () => {
    expect(await refusalOf("token", "create", "nobody@lectern.test")).toContain("nobody@lectern.test");
  });
});

describe("import", () => {
  test("prints the document's id, and keeps every letter", async () => {
    const email = anEmail();
    await run("user", "create", email);
    const printed = await run("import", article, "--as", email, "--visibility", "public");
    const id = printed.trimEnd();
    const { creatorId, visibility } = await db.document.findUniqueOrThrow({ where: { id } });
    expect({ creatorId, visibility }).toEqual({ creatorId: (await userOf(email)).id, visibility: "public" });
    expect(await run("export", id, "html")).toContain("Es waren 4.032.");
    expect(await run("export", id, "html")).toContain("Über Zahlen");
  });

  test("is also for who is named by their username, as is an export", async () => {
    const { id: creatorId, username } = await someone();
    const id = (await run("import", article, "--as", ` ${username.toUpperCase()}`)).trimEnd();
    expect(await db.document.findUnique({ where: { id } })).toMatchObject({ creatorId });
    expect(await run("export", id, "html", "--as", username)).toContain("Es waren 4.032.");
    expect(await refusalOf("import", article, "--as", "nobody")).toContain("with the username nobody");
  });

  test("takes a byte order mark for no letter", async () => {
    const email = anEmail();
    await run("user", "create", email);
    const marked = await aFile("marked.txt", "\uFEFFWords.");
    const id = (await run("import", marked, "--as", email)).trimEnd();
    expect(await db.document.findUnique({ where: { id } })).toMatchObject({ visibility: "private" });
    expect((await db.documentVersion.findFirstOrThrow({ where: { documentId: id } })).text).toBe("Words.");
  });

  test("refuses in a sentence what it cannot take, and imports nothing", async () => {
    const email = anEmail();
    await run("user", "create", email);
    const before = await db.document.count();
    const refused = async (file: string, ...more: string[]) =>
      await refusalOf("import", file, "--as", email, ...more);
    expect(await refused(join(folder, "nowhere.md"))).toContain("cannot be read (ENOENT");
    expect(await refused(await aFile("article.pdf", "%PDF"))).toContain("not a .txt, .md or .html file");
    expect(await refused(await aFile("latin.txt", Buffer.from("caf\xe9", "latin1")))).toContain("UTF-8");
    expect(await refused(await aFile("nul.txt", "a\0b"))).toContain("content: holds a NUL");
    expect(await refused(await aFile("empty.txt", ""))).toContain(
      "empty.txt cannot be imported (content: is empty).",
    );
    for (const visibility of ["secret", "group"]) {
      expect(await refused(article, "--visibility", visibility)).toContain(
        "(visibility: must be private or public).",
      );
    }
    expect(await refusalOf("import", article, "--as", "nobody@lectern.test")).toContain(
      "nobody@lectern.test",
    );
    expect(await db.document.count()).toBe(before);
  });
});

describe("import without a name", () => {
  /** Nobody but those made here: what the other tests left is switched off. */
  async function onlyThese(count: number) {
    await db.user.updateMany({ data: { disabledAt: new Date() } });
    const people = [];
    for (let made = 0; made < count; made += 1) people.push(await aPerson());
    return people;
  }
  const ownerOf = async (id: string) => (await db.document.findUniqueOrThrow({ where: { id } })).creatorId;

  test("is the first administrator's", async () => {
    const [, second, third] = await onlyThese(3);
    await db.user.update({ where: { id: third!.id }, data: { adminAt: new Date(1) } });
    await db.user.update({ where: { id: second!.id }, data: { adminAt: new Date(2) } });
    expect(await ownerOf((await run("import", article)).trimEnd())).toBe(third!.id);
  });

  test("is the only person's where there is no administrator", async () => {
    const [only] = await onlyThese(1);
    expect(await ownerOf((await run("import", article)).trimEnd())).toBe(only!.id);
  });

  test("says what to do where it could be anyone's, or nobody's", async () => {
    const [first] = await onlyThese(2);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: first!.id } });
    expect(await refusalOf("import", article)).toContain(`--as ${email}`);
    await onlyThese(0);
    expect(await refusalOf("import", article)).toContain("user create EMAIL --admin");
  });
});

describe("export", () => {
  test("writes the report where it is told to, as whoever imported it or as someone else", async () => {
    const [email, other] = [anEmail(), anEmail()];
    for (const each of [email, other]) await run("user", "create", each);
    const id = (await run("import", article, "--as", email)).trimEnd();
    const out = join(folder, "report.jsonld");
    expect(await run("export", id, "jsonld", "--out", out)).toBe("");
    expect(JSON.parse(await readFile(out, "utf8"))).toHaveProperty("@context");
    expect(await refusalOf("export", id, "html", "--as", other)).toBe("That document is gone or private.");
  });

  test("takes the place of a file only when told to, as a backup does", async () => {
    const email = anEmail();
    await run("user", "create", email);
    const id = (await run("import", article, "--as", email)).trimEnd();
    const out = await aFile("there.html", "precious");
    expect(await refusalOf("export", id, "html", "--out", out)).toBe(
      `${out} is there already: give another file, or add --replace.`,
    );
    expect(await readFile(out, "utf8")).toBe("precious");
    await run("export", id, "html", "--out", out, "--replace");
    expect(await readFile(out, "utf8")).toContain("Es waren 4.032.");
  });

  test("refuses an unknown format, document, person and place in a sentence, and spoils no file", async () => {
    const email = anEmail();
    await run("user", "create", email);
    const id = (await run("import", article, "--as", email)).trimEnd();
    const kept = await aFile("kept.html", "precious");
    expect(await refusalOf("export", id, "pdf", "--out", kept)).toContain("html or jsonld");
    expect(await refusalOf("export", "7", "html", "--out", kept)).toContain("a document's id");
    expect(await refusalOf("export", newId(), "html", "--out", kept)).toContain("There is no document");
    expect(await refusalOf("export", id, "html", "--out", kept, "--as", "x@lectern.test")).toContain(
      "x@lectern",
    );
    expect(await readFile(kept, "utf8")).toBe("precious");
    expect(await refusalOf("export", id, "html", "--out", join(folder, "no", "where"))).toContain("ENOENT");
  });
});
