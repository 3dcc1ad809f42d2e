/**
 * Which Node Lectern runs on: what the packages of package-lock.json take, all of them. package.json and README.md
 * say the same, which a test holds them to. Plain JavaScript, for bin/run.js.
 */

/** The first minor version of each even release that came before `newest`; the odd ones between are taken by none. */
const firstMinor = { 20: 19, 22: 13 };
const newest = 24;

/** The sentence that refuses a version of Node, given as `process.versions.node`; null for one that will do. */
export function refuseNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major >= newest || minor >= firstMinor[major]) return null;
  return (
    "Lectern runs on Node 20 from 20.19 on, on Node 22 from 22.13 on, and on Node 24 and later, " +
    `and this is Node ${version}: install Node 24 or later.`
  );
}
