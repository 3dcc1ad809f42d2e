/** An API for tests of what speaks to it: it notes what it is asked, and answers what the test says. */
import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  ifMatch: string | null;
  ifNoneMatch: string | null;
  body: Record<string, unknown>;
}

export interface Answer {
  status?: number;
  body: object;
}

/** Puts the API in place of the network; gives the list of what it is asked, which grows. */
export function anApi(answer: (asked: Asked) => Answer | Promise<Answer>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET", headers, body }: RequestInit) => {
    const said = new Headers(headers);
    const [ifMatch, ifNoneMatch] = [said.get("if-match"), said.get("if-none-match")];
    const sent = typeof body === "string" ? (JSON.parse(body) as Record<string, unknown>) : {};
    const each = { method, path, ifMatch, ifNoneMatch, body: sent };
    asked.push(each);
    const { status = 200, body: answered } = await answer(each);
    return new Response(JSON.stringify(answered), { status });
  });
  return asked;
}

/** The answer to an edit of what is no longer what was seen. */
export const staleAnswer: Answer = { status: 412, body: { kind: "stale", detail: "It was changed." } };

/** A gate at which an answer waits, so that a test can do something meanwhile. */
export function aGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
