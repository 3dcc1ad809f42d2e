/**
 * The door to every program: `node bin/run.js NAME ARGUMENTS...` runs bin/NAME.ts. It is plain JavaScript, so
 * that a Node that the rest does not run on can still read the sentence that says so. A program exports
 * `main(args)`, which answers its exit code; an operator error is printed as its sentence alone.
 */
import { refuseNode } from "./node-version.js";

const refusal = refuseNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}

// That a package calls another in an outgrown way is for its authors: nobody in a terminal can mend it.
process.noDeprecation = true;

const [name, ...args] = process.argv.slice(2);
try {
  const { register } = await import("tsx/esm/api");
  register();
  // A fresh clone, and one whose schema changed, has no client that any program could load.
  const { generateClient } = await import("./build.ts");
  await generateClient();
  const { main } = await import(`./${name}.ts`);
  process.exitCode = (await main(args)) ?? 0;
} catch (error) {
  if (error?.code === "ERR_MODULE_NOT_FOUND" && String(error.message).includes("'tsx'")) {
    console.error('Lectern\'s packages are not installed: run "npm ci" first.');
  } else {
    console.error(error?.name === "OperatorError" ? error.message : error);
  }
  process.exitCode = 1;
}
