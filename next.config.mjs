import { fileURLToPath } from "node:url";

// Next reads this when it has read its configuration: nothing about a build or its machine is sent anywhere.
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

/** For the container alone (scripts/container-files.mjs): `next start` does not serve such a build. */
const standalone = {
  output: "standalone",
  outputFileTracingRoot: fileURLToPath(new URL(".", import.meta.url)),
  // What next/image would need, which nothing here uses, and what only a build reads.
  outputFileTracingExcludes: {
    "*": ["node_modules/sharp/**", "node_modules/@img/**", "node_modules/*/test/**"],
  },
};

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Next would otherwise write instructions for coding agents into the checkout.
  agentRules: false,
  images: { unoptimized: true },
  // A page's own code in one file: a request costs a browser more than a neighbour's few kilobytes (docs/decisions/0024).
  experimental: { turbopackChunking: { minChunkSize: 300_000, maxMergeChunkSize: 2_000_000 } },
  ...(process.env.BUILD_OUTPUT === "standalone" && standalone),
};
