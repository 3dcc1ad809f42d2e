/**
 * Every setting that Lectern reads from its environment, checked in one place. An empty variable counts as
 * absent, as compose files write it. README.md has the same list in a table.
 */
import { z } from "zod";
import { OperatorError } from "./operator-error";

/** A whole number from one to another, of which an error tells. */
const wholeNumber = (least: number, most: number) => {
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} up` : `${least} to ${most}`;
  return z.coerce
    .number({ error: `must be a whole number from ${range}` })
    .refine((given) => Number.isInteger(given) && given >= least && given <= most, {
      error: `must be a whole number from ${range}`,
    });
};

/** One of a few words, which an error names. */
const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });

const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be an address that begins with https:// or http://",
});

const Variables = z.object({
  /** A PostgreSQL database; without it Lectern runs the bundled one. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be an address that begins with postgresql://" })
    .refine(namesHost, { error: "must name a host, as in postgresql://user:password@host:5432/database" })
    .transform(sayTls)
    .optional(),
  /** The folder of the bundled database and of the generated secrets. */
  LECTERN_DATA: z.string().default(".lectern"),
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535).default(3000),
  /** The address people type, where that is not http://HOST:PORT: behind a proxy, or with https. */
  LECTERN_URL: webAddress.optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** How many proxies of ours stand in front and add to X-Forwarded-For. */
  TRUST_PROXY: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_ID: z.string().optional(),
  OIDC_SECRET: z.string().optional(),
  /** What the sign-in button calls the OpenID provider. */
  OIDC_NAME: z.string().default("Single sign-on"),
  /** smtp://user:password@host:port, with SMTP_FROM the sender of sign-in links. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be an address that begins with smtp:// or smtps://" })
    .optional(),
  SMTP_FROM: z.string().optional(),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default("info"),
  /** Who may make an account; left out, it is open in the demonstration and by invitation anywhere else. */
  SIGN_UP: oneOf("open", "invited", "closed").optional(),
  /** "1" offers the seeded people on the sign-in page; set by `npm start`, which knows that nobody else can come. */
  LECTERN_DEMO: oneOf("0", "1").default("0"),
});

export type Env = ReturnType<typeof readEnv>;

/** Reads the settings. Throws an OperatorError that names the first variable that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const { data: variables, error } = Variables.safeParse(given);
  if (!variables) {
    const issue = error.issues[0];
    throw new OperatorError(`${String(issue?.path[0])}: ${issue?.message ?? "is wrong"}.`);
  }
  return {
    databaseUrl: variables.DATABASE_URL ?? null,
    dataFolder: variables.LECTERN_DATA,
    host: variables.HOST,
    port: variables.PORT,
    publicUrl: variables.LECTERN_URL ?? null,
    authSecret: variables.NEXTAUTH_SECRET ?? null,
    trustedProxies: variables.TRUST_PROXY,
    logLevel: variables.LOG_LEVEL,
    isDemo: variables.LECTERN_DEMO === "1",
    signUp: variables.SIGN_UP ?? (variables.LECTERN_DEMO === "1" ? "open" : "invited"),
    github: together(variables, { id: "GITHUB_ID", secret: "GITHUB_SECRET" }),
    google: together(variables, { id: "GOOGLE_ID", secret: "GOOGLE_SECRET" }),
    openId: withName(
      together(variables, { issuer: "OIDC_ISSUER", id: "OIDC_ID", secret: "OIDC_SECRET" }),
      variables.OIDC_NAME,
    ),
    mail: together(variables, { server: "SMTP_URL", from: "SMTP_FROM" }),
  };
}

/** A socket's folder is named after the question mark. */
function namesHost(address: string): boolean {
  // What is no address at all was refused for that already.
  if (!URL.canParse(address)) return true;
  const { hostname, searchParams } = new URL(address);
  return hostname !== "" || searchParams.has("host");
}

/**
 * Names the one manner in which our driver speaks TLS, whichever of these is asked for: the server's certificate is
 * verified. To the weaker names it would add a warning of seven lines.
 */
function sayTls(address: string): string {
  if (!URL.canParse(address)) return address;
  const { searchParams } = new URL(address);
  if (searchParams.get("uselibpqcompat") === "true") return address;
  return address.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, "$1verify-full");
}

/** Says, a sentence each, which settings are there and do nothing, because another one is not. */
export function explainIdle({ mail, publicUrl }: Pick<Env, "mail" | "publicUrl">): string[] {
  if (mail === null || publicUrl !== null) return [];
  return [
    "SMTP_URL and SMTP_FROM are set, but LECTERN_URL is not, so signing in by mail is not offered: " +
      "set LECTERN_URL to the address that people type, which the links in mails begin with.",
  ];
}

/** Settings that make sense only as a whole: null when none is given; refuses a part of them. */
function together<K extends string>(
  variables: Record<string, unknown>,
  names: Record<K, string>,
): Record<K, string> | null {
  const all = Object.entries<string>(names);
  const missing = all.filter(([, name]) => variables[name] === undefined).map(([, name]) => name);
  if (missing.length === all.length) return null;
  if (missing.length > 0) {
    throw new OperatorError(
      `${missing.join(" and ")} must be set too: ${all.map(([, name]) => name).join(", ")} belong together.`,
    );
  }
  return Object.fromEntries(all.map(([key, name]) => [key, variables[name]])) as Record<K, string>;
}

function withName<T extends object>(settings: T | null, name: string): (T & { name: string }) | null {
  return settings && { ...settings, name };
}
