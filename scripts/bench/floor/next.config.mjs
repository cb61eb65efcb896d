import { fileURLToPath } from "node:url";

process.env.NEXT_TELEMETRY_DISABLED ??= "1";

/** @type {import("next").NextConfig} */
export default {
  agentRules: false,
  // The packages are those of the project.
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};
