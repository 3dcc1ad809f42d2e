import { expect, it } from "vitest";
import { hashPassword, isPasswordOf } from "./password-hash";

it("a password is kept as argon2id with 19 MiB, two passes and one lane, and salted", async () => {
  const kept = await hashPassword("three quiet herons");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword("three quiet herons")).not.toBe(kept);
});

it("only the password opens its hash", async () => {
  const kept = await hashPassword("three quiet herons");
  expect(await isPasswordOf(kept, "three quiet herons")).toBe(true);
  expect(await isPasswordOf(kept, "three quiet heronS")).toBe(false);
});

it("a password typed with combining marks is the one typed without", async () => {
  const kept = await hashPassword("cinquième étage");
  expect(await isPasswordOf(kept, "cinquième étage".normalize("NFD"))).toBe(true);
});

it("nobody's password is right, and saying so takes as long as for somebody", async () => {
  const kept = await hashPassword("three quiet herons");
  await isPasswordOf(null, "warm up");
  const time = async (of: string | null) => {
    const start = performance.now();
    for (let round = 0; round < 5; round += 1) expect(await isPasswordOf(of, "a wrong guess")).toBe(false);
    return performance.now() - start;
  };
  const [unknown, known] = [await time(null), await time(kept)];
  expect(unknown).toBeGreaterThan(known / 4);
});
