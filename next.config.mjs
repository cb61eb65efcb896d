// Next reads this when it has read its configuration: nothing about a build or its machine is sent anywhere.
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Next would otherwise write instructions for coding agents into the checkout.
  agentRules: false,
  images: { unoptimized: true },
  // One stylesheet of a few kB: inside the document it costs less than the round trip that holds up the first paint.
  experimental: { inlineCss: true },
};
