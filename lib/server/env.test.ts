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
    expect(() => from({ PORT: "http" })).toThrow("PORT: must be a number.");
    expect(() => from({ DATABASE_URL: "mysql://x/y" })).toThrow(/^DATABASE_URL: must be an address/);
    expect(() => from({ NEXTAUTH_SECRET: "short" })).toThrow(/at least 32/);
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
