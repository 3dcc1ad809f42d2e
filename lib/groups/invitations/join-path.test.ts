import { expect, it } from "vitest";
import { codeInPath, joinPath } from "./join-path";

it("the path of an invitation's page has its code, however it is written", () => {
  expect(codeInPath(joinPath("ABCDE12345"))).toBe("ABCDE12345");
  for (const path of [
    "/join/abcde-12345",
    "/join/ABCDE12345/",
    "/join/ABCDE12345?x=1",
    "/join/ABCDE12345#x",
  ]) {
    expect(codeInPath(path), path).toBe("ABCDE12345");
  }
});

it.each([
  "/",
  "/join",
  "/join/",
  "/join/-",
  "/join/ABCDE12345/more",
  "/groups/join/ABCDE12345",
  "/x?next=/join/A",
])("%s is the page of no invitation", (path) => {
  expect(codeInPath(path)).toBeUndefined();
});
