import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "**/.next/",
    "bin/bench-weight/empty-app/",
    "node_modules/",
    "prisma/generated/",
    "next-env.d.ts",
    "test-results/",
    "playwright-report/",
  ]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    // One program for the one run takes a sixth less time than the service that editors use.
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": "off",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      complexity: ["error", 15],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // `const { article, ...rest } = read` is how a property is left out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Numbers in a text are what they look like.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => void callback()` and `() => setOpen(true)` are how React's handlers are written.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-console": ["error", { allow: ["error"] }],
    },
  },
  {
    // Reads each file a second time with a compiler of its own, and nothing else renders.
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // What people run in a terminal speaks to it.
    files: ["bin/**", "e2e/**"],
    rules: { "no-console": "off" },
  },
  {
    // A suite is one function, and a test that reads a row it just wrote may say that it is there.
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
