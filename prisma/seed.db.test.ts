import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { progresses } from "@/lib/claims/progress";
import { db } from "@/lib/server/db";
import { seed } from "./seed";

test("the example shows claims in every state of progress, disagreement, and a correction", async () => {
  await seed();
  const claims = await db.claim.findMany({ include: { assessments: true, decisions: true, evidence: true } });
  expect(new Set(claims.map(({ progress }) => progress))).toEqual(new Set(progresses));
  const figure = claims.find(({ statement }) => statement.includes("4,032"));
  expect(new Set(figure?.assessments.map(({ verdict }) => verdict)).size).toBe(2);
  expect(new Set(figure?.evidence.map(({ stance }) => stance))).toEqual(
    new Set(["supports", "refutes", "qualifies"]),
  );
  expect(await db.decision.count({ where: { correction: { not: null } } })).toBe(1);
  const places = await db.placement.findMany({ where: { passage: { annotationId: { not: null } } } });
  const overlapping = places.filter((one) =>
    places.some(
      (other) =>
        other !== one && Number(other.start) < Number(one.end) && Number(one.start) < Number(other.end),
    ),
  );
  expect(overlapping.length).toBeGreaterThan(1);
  expect(await db.event.count()).toBeGreaterThan(40);
});

test("README.md names people of the example alone where it tries things on it", async () => {
  const addresses = (await readFile("README.md", "utf8")).matchAll(
    /lectern -- (?:token create|import .*--as) (\S+)/g,
  );
  const emails = [...addresses].map(([, email]) => email!);
  expect(emails).toHaveLength(2);
  for (const email of emails) expect(await db.user.count({ where: { email } }), email).toBe(1);
});
