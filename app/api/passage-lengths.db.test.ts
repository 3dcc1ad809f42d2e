/** How long a passage may be, wherever one is sent: as long as the body's limit lets through, and what is longer is told. */
import { beforeAll, expect, it } from "vitest";
import type { Problem } from "@/lib/http/problem";
import { aPerson } from "@/prisma/factories";
import { type Caller, call, callerOf, type Operation } from "./testing/call";

let caller: Caller;

beforeAll(async () => {
  caller = await callerOf(await aPerson());
});

async function refusal(operation: Operation, status: number, body: object | string): Promise<Problem> {
  const response = await call(operation, caller, { body });
  expect(response.status).toBe(status);
  return (await response.json()) as Problem;
}

/** JSON that is all ASCII, as Python writes it unless told otherwise. */
const escaped = (body: object) =>
  JSON.stringify(body).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const targetOf = (exact: string) => ({
  quote: { exact, prefix: "前".repeat(500), suffix: "后".repeat(500) },
});

it.each<[Operation, (target: object) => object]>([
  [
    "POST /api/documents/{documentId}/annotations",
    (target) => ({ target, body: "注".repeat(20_000), tags: [] }),
  ],
  [
    "POST /api/documents/{documentId}/claims",
    (target) => ({ statement: "句".repeat(5000), passages: Array.from({ length: 20 }, () => target) }),
  ],
])("%s takes as many of the longest passages as there may be, and none longer", async (operation, bodyOf) => {
  const longest = bodyOf(targetOf("文".repeat(15_000)));
  await refusal(operation, 404, longest);
  await refusal(operation, 404, escaped(longest));
  const { errors } = await refusal(operation, 422, bodyOf(targetOf("文".repeat(15_001))));
  expect(errors?.[0]?.path).toMatch(/quote\.exact$/);
});

it("a place longer than a passage may be is refused with what to do", async () => {
  const body = { target: { position: { start: 5, end: 15_006 } } };
  const { errors } = await refusal("POST /api/documents/{documentId}/annotations", 422, body);
  expect(errors).toMatchObject([
    { path: "target.position.end", message: expect.stringContaining("part") as string },
  ]);
});
