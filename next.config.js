import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` does it, for all of the code and not for the pages alone.
  typescript: { ignoreBuildErrors: true },
  // Without it Next takes a lockfile in a folder above for the project's.
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
};
