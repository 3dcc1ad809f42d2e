/**
 * The projects: `unit` needs nothing but the code, `rendered` draws components, and `db` gives every test file a
 * migrated database of its own. What is `alone` cannot share its modules with other files.
 */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { defineConfig } from "vitest/config";

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
const elsewhere = ["**/node_modules/**", "**/.next/**", "e2e/**"];

/** They put something else in a module's place, or hold a connection that goes on when their database is gone. */
const alone = [
  "lib/server/session.db.test.ts",
  "lib/exporting/queries.db.test.ts",
  "lib/server/hub.db.test.ts",
  "lib/events/feed.db.test.ts",
];

/** They look at what stands there until something was loaded, which no file before them may have done. */
const lazily = [
  "components/annotations/note-edit.test.tsx",
  "components/editor/lazy-body-editor.test.tsx",
  "components/reader/article/print-note.test.tsx",
  "components/reader/margin/early-field.test.tsx",
  "components/reader/margin/unopened-card.test.tsx",
  "components/threads/thread.test.tsx",
];

const onDatabase = {
  globalSetup: "prisma/testing/cluster.ts",
  setupFiles: "prisma/testing/database.ts",
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // The package throws wherever no bundler replaces it.
      { find: "server-only", replacement: join(dirname(require.resolve("server-only")), "empty.js") },
    ],
  },
  test: {
    // Two cores, two at work; by itself Vitest leaves one free. A thread starts sooner than a process.
    pool: "threads",
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A property test tries a hundred cases, also on a machine that is busy with something else.
          testTimeout: 30_000,
          include: ["**/*.test.ts"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
          // Pure code has no state that one file could leave to the next, and is loaded once for all of them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "rendered",
          testTimeout: 30_000,
          include: ["**/*.test.tsx"],
          exclude: [...elsewhere, ...lazily],
          // Each file has a document of its own all the same.
          isolate: false,
        },
      },
      { extends: true, test: { name: "rendered alone", testTimeout: 30_000, include: lazily } },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: [...elsewhere, ...alone],
          // What is held for a process, the database and the counters of limits, is let go of between files.
          isolate: false,
          ...onDatabase,
        },
      },
      { extends: true, test: { name: "db alone", include: alone, ...onDatabase } },
    ],
  },
});
