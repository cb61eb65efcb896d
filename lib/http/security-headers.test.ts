import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, documentHeaders } from "./security-headers";

describe("contentSecurityPolicy", () => {
  it("lets scripts run by nonce only", () => {
    const policy = contentSecurityPolicy("abc", false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.replace("style-src 'self' 'unsafe-inline'", "")).not.toContain("unsafe-inline");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("allows eval in development, where React needs it", () => {
    expect(contentSecurityPolicy("abc", true)).toContain("'strict-dynamic' 'unsafe-eval';");
  });
});

describe("documentHeaders", () => {
  it("insists on https only where users come by https", () => {
    expect(documentHeaders({ https: true })).toHaveProperty("Strict-Transport-Security");
    expect(documentHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
  });
});
