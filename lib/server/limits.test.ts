import { expect, it } from "vitest";
import { anonymous, type Person } from "@/lib/accounts/actor";
import { allowances, countAgainst } from "./limits";

const narrow = { ...allowances, write: { seconds: 60, account: 2, address: 3 } };

function person(id: string): Person {
  return { kind: "person", id, name: id, isAdmin: false, memberships: {}, via: { session: id } };
}

function from(address: string): Request {
  return new Request("http://lectern.test/", { headers: { "x-forwarded-for": address } });
}

it("an account that has used up its allowance is told how long to wait, and others go on", async () => {
  const take = countAgainst(narrow);
  expect(await take("write", person("a"), from("192.0.2.1"))).toBeNull();
  expect(await take("write", person("a"), from("192.0.2.2"))).toBeNull();
  const refusal = await take("write", person("a"), from("192.0.2.3"));
  expect(refusal?.kind).toBe("too-many");
  expect(refusal?.retryAfter).toBeGreaterThan(0);
  expect(refusal?.retryAfter).toBeLessThanOrEqual(60);
  expect(await take("write", person("b"), from("192.0.2.1"))).toBeNull();
});

it("an address has an allowance of its own, for all who come from it", async () => {
  const take = countAgainst(narrow);
  for (const id of ["a", "b"]) expect(await take("write", person(id), from("192.0.2.1"))).toBeNull();
  expect(await take("write", anonymous, from("192.0.2.1"))).toBeNull();
  expect((await take("write", anonymous, from("192.0.2.1")))?.kind).toBe("too-many");
  expect(await take("write", anonymous, from("192.0.2.2"))).toBeNull();
});

it("reading is not held up by writing", async () => {
  const take = countAgainst(narrow);
  for (let request = 0; request < 4; request += 1) await take("write", person("a"), from("192.0.2.1"));
  expect(await take("read", person("a"), from("192.0.2.1"))).toBeNull();
});
