import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { explainListenFailure, mustBeFree } from "./listening";

const other = createServer();
afterEach(() => other.close());

test("a port that another program has is refused by its number", async () => {
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(mustBeFree({ host: "127.0.0.1", port })).rejects.toMatchObject({
    name: "OperatorError",
    message: `Port ${port} on 127.0.0.1 is in use by another program, or a Lectern that runs already: stop that, or set PORT to another number.`,
  });
});

test("a port that nobody has is free, and still so afterwards", async () => {
  for (let time = 0; time < 2; time += 1) await mustBeFree({ host: "127.0.0.1", port: 0 });
});

test("an address of another machine, or of none, is refused by name", async () => {
  const sentence = /^\S+ is not an address of this machine: set HOST to one, or to 0\.0\.0\.0 for all\.$/;
  await expect(mustBeFree({ host: "192.0.2.1", port: 0 })).rejects.toThrow(sentence);
  expect(explainListenFailure("ENOTFOUND", { host: "nowhere.invalid", port: 0 }).message).toMatch(sentence);
});

test("a port that only an administrator may have is refused with the ones that are left", () => {
  const { name, message } = explainListenFailure("EACCES", { host: "127.0.0.1", port: 80 });
  expect(name).toBe("OperatorError");
  expect(message).toBe("This user may not listen on port 80: set PORT to one from 1024 up.");
});

test("any other failure is a bug, and keeps its stack", () => {
  expect(explainListenFailure("EWHAT", { host: "127.0.0.1", port: 80 }).name).toBe("Error");
});
