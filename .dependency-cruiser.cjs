/**
 * Imports run one way: app -> components -> lib, and only queries, commands and lib/server reach the database.
 * @type {import("dependency-cruiser").IConfiguration}
 */
const tests = "(\\.test\\.tsx?|/testing\\.ts|/testing/[a-z-]+\\.ts|/arbitrary-[a-z-]+\\.ts)$";
/** The files below lib that may touch the database; all else there runs in a browser as it stands. */
const databaseSide = "^lib/(server/|http/|accounts/|.*(queries|commands)(\\.|/)|events/feed)";

module.exports = {
  forbidden: [
    {
      name: "resolvable",
      comment: "An import that resolves to nothing would make every other rule fall silent.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-circle",
      comment: "What imports each other is one thing, and should be one file.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-knows-nothing-above-it",
      comment: "A test may send its request to the route, as the browser does.",
      severity: "error",
      from: { path: "^lib/", pathNot: tests },
      to: { path: "^(app|components|e2e|bin)/" },
    },
    {
      name: "components-know-no-routes",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|e2e|bin|prisma)/" },
    },
    {
      name: "components-know-only-pure-lib",
      comment: "A component reads what its page gives it and writes through the API.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^lib/(server/|.*(queries|commands)\\.ts$)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-knows-nothing-of-ours",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(app|lib|prisma|components/(?!ui/))" },
    },
    {
      name: "app-leaves-the-database-alone",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "^(lib/server/db\\.ts$|prisma/)" },
    },
    {
      name: "pure-lib-is-pure",
      comment: "Only queries, commands and lib/server may know React, Next, Prisma or the server.",
      severity: "error",
      from: { path: "^lib/", pathNot: [databaseSide, tests] },
      to: {
        path: "^(prisma/|lib/server/(?!operator-error)|node_modules/(react|react-dom|next|next-auth|pg|@prisma)/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "journeys-know-only-the-database",
      severity: "error",
      from: { path: "^e2e/" },
      to: { path: "^(app|components|lib|bin)/" },
    },
    {
      name: "prisma-knows-only-lib",
      severity: "error",
      from: { path: "^prisma/" },
      to: { path: "^(app|components|bin|e2e)/" },
    },
    {
      name: "reading-loads-no-editor",
      comment: "What shows a body is in the reader's first load; the editor comes only when someone writes.",
      severity: "error",
      from: { path: "^components/(editor/rich-text|drafts/[a-z-]+)\\.tsx?$" },
      to: { path: "node_modules/(@tiptap|prosemirror-)", reachable: true },
    },
    {
      name: "no-development-packages-in-what-runs",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/", pathNot: [tests, "^prisma/testing/"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^prisma/generated/", "\\.next/", "\\.css$"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
