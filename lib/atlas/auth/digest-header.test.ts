import { describe, expect, it } from "vitest";
import { authorizationOf, parseChallenge } from "./digest-header";

const headers = (challenge: string) => new Headers({ "WWW-Authenticate": challenge });

describe("parseChallenge", () => {
  it("reads what Atlas sends", () => {
    const sent =
      'Digest realm="MMS Public API", domain="", nonce="SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg", algorithm=MD5, qop="auth", stale=false';
    expect(parseChallenge(headers(sent))).toEqual({
      realm: "MMS Public API",
      nonce: "SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg",
      opaque: undefined,
      algorithm: "MD5",
    });
  });

  it.each([
    "",
    'Basic realm="MMS Public API"',
    "Digest",
    "Digest nonsense",
    'Digest realm="r", qop="auth"',
    'Digest realm="r", nonce="n"',
    'Digest realm="r", nonce="n", qop="auth-int"',
    'Digest realm="r", nonce="n", qop="auth", algorithm=MD5-sess',
  ])("has nothing to offer for %j", (challenge) => {
    expect(parseChallenge(headers(challenge))).toBeNull();
  });
});

describe("authorizationOf", () => {
  const signing = {
    publicKey: "Mufasa",
    privateKey: "Circle of Life",
    method: "GET",
    target: "/dir/index.html",
    uses: 1,
    cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
  };
  const challenge = {
    realm: "http-auth@example.org",
    nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
    opaque: "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
  };

  it.each([
    ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
    ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
  ])("signs as RFC 7616 (3.9.1) does with %s", (algorithm, response) => {
    const value = authorizationOf({ ...challenge, algorithm }, signing);
    expect(value).toContain(`response="${response}"`);
    expect(value).toContain("nc=00000001");
    expect(value).toContain("qop=auth,");
  });

  it("keeps a quote in a name inside its quotes", () => {
    const value = authorizationOf({ ...challenge, algorithm: "MD5" }, { ...signing, publicKey: 'a"b\\c' });
    expect(value).toContain('username="a\\"b\\\\c"');
  });

  it("counts in eight hexadecimal digits", () => {
    const value = authorizationOf({ ...challenge, algorithm: "MD5" }, { ...signing, uses: 255 });
    expect(value).toContain("nc=000000ff");
  });
});
