/** What every refusal looks like. */
import { expect } from "vitest";
import type { Problem } from "@/lib/http/problem";

/** Reads a problem document of a status; its detail is a sentence. */
export async function expectProblem(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = (await response.json()) as Problem;
  expect(body).toMatchObject({ type: "about:blank", status, title: expect.any(String) as string });
  expect(body.detail).toMatch(/^[A-Z].*[.]$/s);
  return body;
}
