/**
 * The providers a person can sign in with besides a password, each only where its settings are there. Their
 * profiles give an e-mail address only where the provider has verified it.
 */
import type { OAuthConfig } from "next-auth/providers/oauth";
import { readEnv } from "@/lib/server/env";

/** What is kept of a provider's answer. */
export interface Profile {
  id: string;
  name: string;
  email: string | null;
}

interface OpenIdClaims {
  sub: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean;
}

function profileOfClaims(claims: OpenIdClaims): Profile {
  const email = claims.email_verified === true && claims.email ? claims.email : null;
  return { id: claims.sub, name: claims.name ?? claims.preferred_username ?? email ?? "Someone", email };
}

interface OpenIdSettings {
  issuer: string;
  id: string;
  secret: string;
}

function openId(id: string, name: string, settings: OpenIdSettings): OAuthConfig<OpenIdClaims> {
  return {
    id,
    name,
    type: "oauth",
    wellKnown: `${settings.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId: settings.id,
    clientSecret: settings.secret,
    profile: profileOfClaims,
  };
}

interface GitHubProfile {
  id: number;
  login: string;
  name: string;
  email?: string;
}

interface GitHubUser extends Omit<GitHubProfile, "name"> {
  name: string | null;
}

interface GitHubEmail {
  email: string;
  primary: boolean;
  verified: boolean;
}

const gitHubApi = "https://api.github.com";

async function askGitHub(path: string, token: string): Promise<unknown> {
  const response = await fetch(gitHubApi + path, {
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: "application/vnd.github+json",
      "User-Agent": "Lectern",
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}.`);
  return await response.json();
}

/** Takes the address that GitHub has verified, not the one that a person shows on their page. */
async function readGitHubProfile(token: string): Promise<GitHubProfile> {
  const { id, login, name } = (await askGitHub("/user", token)) as GitHubUser;
  const emails = (await askGitHub("/user/emails", token)) as GitHubEmail[];
  const email = emails.find((entry) => entry.primary && entry.verified)?.email;
  return { id, login, name: name ?? login, ...(email === undefined ? {} : { email }) };
}

function gitHub(settings: { id: string; secret: string }): OAuthConfig<GitHubProfile> {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "read:user user:email" },
    },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: `${gitHubApi}/user`,
      request: async ({ tokens }) => await readGitHubProfile(tokens.access_token ?? ""),
    },
    checks: ["pkce", "state"],
    clientId: settings.id,
    clientSecret: settings.secret,
    profile: ({ id, name, email }): Profile => ({ id: String(id), name, email: email ?? null }),
  };
}

const googleIssuer = "https://accounts.google.com";

/** The providers whose settings are there. */
export function externalProviders() {
  const { github, google, openId: other } = readEnv();
  return [
    ...(github ? [gitHub(github)] : []),
    ...(google ? [openId("google", "Google", { issuer: googleIssuer, ...google })] : []),
    ...(other ? [openId("oidc", other.name, other)] : []),
  ];
}

/** What the sign-in page can offer besides a password. */
export function waysToSignIn() {
  const { mail, publicUrl, isDemo, signUp } = readEnv();
  return {
    providers: externalProviders().map(({ id, name }) => ({ id, name })),
    // The link in a mail must not be made of what a request claims its host is.
    hasMailLinks: mail !== null && publicUrl !== null,
    isDemo,
    signUp,
  };
}
