import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { refuseNode } from "./node-version.js";

test("every program begins by refusing one, and does nothing else", () => {
  const claim = "Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } })";
  const args = ["--import", `data:text/javascript,${encodeURIComponent(claim)}`, "bin/run.js", "generate"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${refuseNode("18.20.8")}\n` });
});

test("what the operator can mend is one sentence without a stack, and exit code 1", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/run.js", "restore"], {
    encoding: "utf8",
  });
  const usage = "Say which file: npm run restore -- FILE [--replace].\n";
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: usage });
});
