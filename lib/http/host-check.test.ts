import { describe, expect, it } from "vitest";
import { isAllowedHost } from "./host-check";

const allowed = ["backups.example.com", "Snap.Internal", "[2001:db8::7]", "2001:db8::8"];

describe("isAllowedHost", () => {
  it.each([
    "localhost",
    "LOCALHOST:3000",
    "localhost.",
    "127.0.0.1",
    "127.0.0.1:65535",
    "[::1]",
    "[::1]:3000",
    "backups.example.com",
    "Backups.Example.COM:8443",
    "snap.internal",
    "[2001:db8::7]:3000",
    "[2001:db8::8]",
  ])("accepts %s", (host) => {
    expect(isAllowedHost(host, allowed)).toBe(true);
  });

  it.each([
    null,
    "",
    "evil.example",
    "localhost.evil.example",
    "evil.example:3000",
    "backups.example.com.evil.example",
    "sub.backups.example.com",
    "127.0.0.1.evil.example",
    "192.168.1.20:3000",
    "0.0.0.0:3000",
    "localhost:3000:80",
    "localhost:port",
    "user@localhost",
    "localhost/evil",
    "localhost evil",
    "[::1",
    "[2001:db8::9]",
  ])("refuses %s", (host) => {
    expect(isAllowedHost(host, allowed)).toBe(false);
  });
});
