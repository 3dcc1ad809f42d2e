/**
 * next-auth is spoken to as an API route of Next's older kind: its newer way in reads the request from Next's own
 * surroundings, which a test that calls a route handler does not have.
 */
import NextAuth, { type NextAuthOptions } from "next-auth";

export interface AuthRequest {
  method: string;
  /** The action, and the provider where there is one. */
  path: string[];
  query: Record<string, string>;
  body: Record<string, string>;
  cookies: Record<string, string>;
  headers: Record<string, string>;
}

export interface AuthAnswer {
  status: number;
  /** Where it leads, absolute; null when it leads nowhere. */
  location: string | null;
  /** Whole Set-Cookie headers. */
  cookies: string[];
  body: unknown;
}

/** What next-auth calls on a response. */
function recorder(answer: AuthAnswer) {
  const response = {
    status: (code: number) => {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) => (name === "Set-Cookie" ? answer.cookies : undefined),
    setHeader: (name: string, value: unknown) => {
      if (name === "Set-Cookie") answer.cookies = value as string[];
      if (name === "Location") answer.location = String(value);
      return response;
    },
    json: (body: unknown) => {
      answer.body = body;
    },
    send: (body: unknown) => {
      answer.body = body;
    },
    end: () => undefined,
  };
  return response;
}

type Handler = (request: unknown, response: unknown, options: NextAuthOptions) => Promise<void>;

/** Asks next-auth. `headers` must have x-forwarded-host and x-forwarded-proto: it makes its own address of them. */
export async function askNextAuth(asked: AuthRequest, options: NextAuthOptions): Promise<AuthAnswer> {
  // Without these next-auth would not ask the headers: one may come at localhost and at 127.0.0.1 alike.
  process.env.AUTH_TRUST_HOST = "true";
  delete process.env.NEXTAUTH_URL;
  const answer: AuthAnswer = { status: 200, location: null, cookies: [], body: null };
  const { path, query, ...rest } = asked;
  await (NextAuth as Handler)({ ...rest, query: { ...query, nextauth: path } }, recorder(answer), options);
  return answer;
}
