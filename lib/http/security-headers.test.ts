import { describe, expect, it } from "vitest";
import { answerHeaders, contentSecurityPolicy } from "./security-headers";

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

describe("answerHeaders", () => {
  it("insists on https only where users come by https", () => {
    expect(answerHeaders({ https: true })).toHaveProperty("Strict-Transport-Security");
    expect(answerHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
  });
});
