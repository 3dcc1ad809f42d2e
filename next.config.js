import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// What the proxy lets by: it gives every page its headers, and an API answer has its own.
const files = ["/_next/static/:path*", "/_next/image", "/favicon.ico", "/icon.svg"];
const nosniff = { key: "X-Content-Type-Options", value: "nosniff" };

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  headers: () => Promise.resolve(files.map((source) => ({ source, headers: [nosniff] }))),
  // `npm run check` does it, for all of the code and not for the pages alone.
  typescript: { ignoreBuildErrors: true },
  // Without it Next takes a lockfile in a folder above for the project's.
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
};
