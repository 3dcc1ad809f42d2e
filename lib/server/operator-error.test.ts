import { expect, test } from "vitest";
import { explainWriteFailure } from "./operator-error";

const explain = (cause: unknown) => explainWriteFailure(cause, "/srv/lectern")?.message;
const full =
  "The disk that holds /srv/lectern is full: free some space, or set LECTERN_DATA to a folder on another disk.";
const denied =
  "Lectern may not write to /srv/lectern: give this user the right to, or set LECTERN_DATA to a folder it owns.";

test("a disk that is full is told of, whoever found out", () => {
  expect(explain(new Error("ENOSPC: no space left on device, write"))).toBe(full);
  expect(explain("FATAL:  could not write to file: No space left on device")).toBe(full);
  expect(explain("HINT:  Check free disk space.")).toBe(full);
  expect(explain("write: Disk quota exceeded")).toBe(full);
});

test("a folder that may not be written to is told of, whoever found out", () => {
  expect(explain(new Error("EACCES: permission denied, mkdir '/srv/lectern'"))).toBe(denied);
  expect(explain("initdb: error: could not change permissions: Operation not permitted")).toBe(denied);
  expect(explain("EROFS: read-only file system, open")).toBe(denied);
});

test("what nobody foresaw stays the bug that it is", () => {
  expect(explain(new Error("ENOENT: no such file or directory"))).toBeUndefined();
});
