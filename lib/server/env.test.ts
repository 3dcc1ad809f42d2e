import { describe, expect, test } from "vitest";
import { explainIdle, readEnv } from "./env";

const from = (variables: Record<string, string>) => readEnv({ NODE_ENV: "test", ...variables });

describe("readEnv", () => {
  test("with nothing set it is the bundled database on the loopback address", () => {
    expect(from({})).toMatchObject({
      databaseUrl: null,
      dataFolder: ".lectern",
      host: "127.0.0.1",
      port: 3000,
    });
  });

  test("an empty variable is an absent one", () => {
    expect(from({ DATABASE_URL: "", PORT: "" })).toMatchObject({ databaseUrl: null, port: 3000 });
  });

  test("the first wrong variable is named in one sentence", () => {
    for (const PORT of ["http", "99999", "3.5", "-1"]) {
      expect(() => from({ PORT }), PORT).toThrow(/^PORT: must be a whole number from 0 to 65535\.$/);
    }
    expect(() => from({ TRUST_PROXY: "yes" })).toThrow("TRUST_PROXY: must be a whole number from 0 up.");
    for (const DATABASE_URL of ["mysql://x/y", "foo"]) {
      expect(() => from({ DATABASE_URL }), DATABASE_URL).toThrow(/^DATABASE_URL: must be an address/);
    }
    expect(() => from({ DATABASE_URL: "postgresql://" })).toThrow(/^DATABASE_URL: must name a host, as in /);
    expect(() => from({ OIDC_ISSUER: "school" })).toThrow(/^OIDC_ISSUER: must be an address that begins/);
    expect(() => from({ SIGN_UP: "all" })).toThrow("SIGN_UP: must be one of open, invited, closed.");
    expect(() => from({ NEXTAUTH_SECRET: "short" })).toThrow(/at least 32/);
  });

  test("a database is asked for by the one name of the TLS that is spoken to it, and otherwise as it was given", () => {
    const url = "postgresql://lectern:p%40ss@db.example.org/lectern";
    for (const sslmode of ["prefer", "require", "verify-ca", "verify-full"]) {
      const given = `${url}?sslmode=${sslmode}&application_name=x`;
      expect(from({ DATABASE_URL: given }).databaseUrl).toBe(`${url}?sslmode=verify-full&application_name=x`);
    }
    const socket = "postgresql:///lectern?host=/run/postgresql";
    const weaker = `${url}?uselibpqcompat=true&sslmode=require`;
    for (const given of [url, socket, weaker, `${url}?sslmode=no-verify`]) {
      expect(from({ DATABASE_URL: given }).databaseUrl).toBe(given);
    }
  });

  test("half of a sign-in provider is refused, and the missing half named", () => {
    expect(from({ GITHUB_ID: "a", GITHUB_SECRET: "b" }).github).toEqual({ id: "a", secret: "b" });
    expect(() => from({ GITHUB_ID: "a" })).toThrow(/^GITHUB_SECRET must be set too/);
  });
});

describe("explainIdle", () => {
  const mail = { SMTP_URL: "smtp://mail.example.org", SMTP_FROM: "lectern@example.org" };

  test("settings for mail that do nothing without the address of links are told of in words", () => {
    expect(explainIdle(from(mail))).toEqual([expect.stringMatching(/^SMTP_URL.*LECTERN_URL is not/)]);
  });

  test("what is whole, or not there, needs no words", () => {
    expect(explainIdle(from({ ...mail, LECTERN_URL: "https://lectern.example.org" }))).toEqual([]);
    expect(explainIdle(from({}))).toEqual([]);
  });
});
