import { describe, expect, it } from "vitest";
import { proxyUser } from "./proxy-user";
import { readUser, writeUser } from "./user-header";

const proxy = { header: "X-Forwarded-User", secret: "Correct-horse" };

function userOf(user: string | undefined, secret: string | undefined = proxy.secret): string | null {
  const headers: Record<string, string | undefined> = { "X-Forwarded-User": user, "x-proxy-secret": secret };
  return proxyUser((name) => headers[name], proxy);
}

/** As Node hands over the bytes that a proxy sends. */
const sent = (name: string) => Buffer.from(name, "utf8").toString("latin1");

describe("who asks, by the word of the proxy", () => {
  it.each([
    ["ann", "ann"],
    ["  ann@example.com\t", "ann@example.com"],
    ["CN=Ann, OU=Backups", "CN=Ann, OU=Backups"],
    [sent("Zoë 李"), "Zoë 李"],
    ["Zo\xeb", "Zoë"],
    ["<b>ann</b>", "<b>ann</b>"],
    [sent("ann\u202Etxt.exe"), "ann\uFFFDtxt.exe"],
    ["a\x01b\x85c", "a\uFFFDb\uFFFDc"],
    [sent("é".repeat(500)), `${"é".repeat(100)}…`],
    [sent("😀".repeat(101)), `${"😀".repeat(100)}…`],
  ])("%j is %j", (header, name) => {
    expect(userOf(header)).toBe(name);
    expect(readUser(writeUser(name))).toBe(name);
  });

  it.each([undefined, "", " ", "\t"])("nobody: %j", (header) => expect(userOf(header)).toBeNull());

  it.each([
    "",
    "correct-horse",
    "CORRECT-HORSE",
    "Correct-hors",
    "Correct-horse2",
    "Correct-horse, Correct-horse",
  ])("nobody with the secret %j", (secret) => expect(userOf("ann", secret)).toBeNull());

  it("is null where no proxy told it", () => expect(readUser(null)).toBeNull());
});
