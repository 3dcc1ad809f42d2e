/** What a failure is answered. The databases asked here are none: a port where nobody listens, and one that hangs up. */
import { createServer } from "node:net";
import { once } from "node:events";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { expectProblem } from "@/app/api/testing/problem";
import { log } from "@/lib/server/log";
import { createClient } from "@/prisma/client";
import { answerFault } from "./fault";

const told = vi.spyOn(log, "error");
beforeEach(() => told.mockReset());
const request = () => new Request("http://lectern.test/api/groups?secret=1", { method: "POST" });

/** What a question to the database at a port of this machine fails with. */
async function failureAt(port: number): Promise<unknown> {
  const client = createClient(`postgresql://nobody:nothing@127.0.0.1:${port}/nowhere`);
  onTestFinished(() => client.$disconnect());
  return await client.group.findFirst().then(
    () => undefined,
    (error: unknown) => error,
  );
}

it("says of a database that is not there, or hangs up, that it is out of reach, and when to ask again", async () => {
  const rude = createServer((connection) => connection.destroy()).listen(0, "127.0.0.1");
  onTestFinished(() => void rude.close());
  await once(rude, "listening");
  const { port } = rude.address() as { port: number };
  for (const error of [await failureAt(1), await failureAt(port)]) {
    const response = answerFault(error, request());
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await expectProblem(response, 503)).detail).toContain("cannot be reached");
  }
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ path: "/api/groups" }), expect.any(String));
});

it("says of anything else that it is a fault of our own, by a reference to the log", async () => {
  const { detail } = await expectProblem(answerFault(new Error("a secret"), request()), 500);
  const [{ reference }] = told.mock.calls[0] as unknown as [{ reference: string }];
  expect(detail).toContain(reference);
  expect(detail).not.toContain("secret");
});
