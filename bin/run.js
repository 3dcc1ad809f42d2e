/**
 * The door to every program: `node bin/run.js NAME ARGUMENTS...` runs bin/NAME.ts. It is plain JavaScript, so
 * that a Node too old for the rest can still read the sentence that says so. A program exports
 * `main(args)`, which answers its exit code; an operator error is printed as its sentence alone.
 */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Lectern needs Node 20.19 or later and this is ${process.versions.node}: install a newer Node.`,
  );
  process.exit(1);
}

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
