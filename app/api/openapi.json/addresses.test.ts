import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { addresses } from "./addresses";

const api = join(import.meta.dirname, "..");

/** Served by libraries, or by nobody: not part of the API that the document describes. */
const undescribed = ["/api/auth/{...nextauth}", "/api/{...path}", "/api/openapi.json"];

function addressesOnDisk(): string[] {
  return readdirSync(api, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts"))
    .map((file) => `/api/${dirname(file).replace(/\[+([^\]]+)\]+/g, "{$1}")}`)
    .filter((address) => !undescribed.includes(address))
    .sort();
}

test("the OpenAPI document has every address there is, and no other", () => {
  expect(Object.keys(addresses).sort()).toEqual(addressesOnDisk());
});

test("every address answers every method: with a described handler, or with 405", () => {
  for (const [address, handlers] of Object.entries(addresses)) {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      expect(handlers[method], `${method} ${address}`).toBeTypeOf("function");
    }
  }
});
