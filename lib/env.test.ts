import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EnvironmentError, isLoopback, parseEnvironment } from "./env";

const serviceAccount = {
  MONGODB_ATLAS_CLIENT_ID: "mdb_sa_id_0123456789abcdef01234567",
  MONGODB_ATLAS_CLIENT_SECRET: "mdb_sa_sk_the-secret",
};
const apiKey = { MONGODB_ATLAS_PUBLIC_API_KEY: "publicky", MONGODB_ATLAS_PRIVATE_API_KEY: "private-key" };
const proxy = { TRUSTED_PROXY_HEADER: "X-Forwarded-User", TRUSTED_PROXY_SECRET: "proxy-secret" };

describe("defaults", () => {
  it("needs nothing at all", () => {
    expect(parseEnvironment({})).toEqual({
      credentials: {
        kind: "missing",
        missing: [
          "MONGODB_ATLAS_CLIENT_ID",
          "MONGODB_ATLAS_CLIENT_SECRET",
          "MONGODB_ATLAS_PUBLIC_API_KEY",
          "MONGODB_ATLAS_PRIVATE_API_KEY",
        ],
      },
      baseUrl: "https://cloud.mongodb.com",
      projectIds: null,
      port: 3000,
      host: "127.0.0.1",
      allowedHosts: [],
      publicUrl: null,
      trustedProxy: null,
      logLevel: "info",
    });
  });

  it("takes empty and blank values as unset", () => {
    expect(parseEnvironment({ PORT: "", HOST: " ", MONGODB_ATLAS_BASE_URL: "", LOG_LEVEL: "" })).toEqual(
      parseEnvironment({}),
    );
  });
});

describe("credentials", () => {
  const kindOf = (record: Record<string, string>) => parseEnvironment(record).credentials;

  it("prefers the service account when both kinds are complete", () => {
    expect(kindOf({ ...apiKey, ...serviceAccount }).kind).toBe("serviceAccount");
  });

  it("uses a complete API key beside half a service account", () => {
    expect(kindOf({ ...apiKey, MONGODB_ATLAS_CLIENT_ID: "id" }).kind).toBe("apiKey");
    expect(kindOf({ ...apiKey, MONGODB_ATLAS_CLIENT_SECRET: "secret" }).kind).toBe("apiKey");
  });

  it.each([
    [{ MONGODB_ATLAS_CLIENT_ID: "id" }, ["MONGODB_ATLAS_CLIENT_SECRET"]],
    [
      { MONGODB_ATLAS_PRIVATE_API_KEY: "key", MONGODB_ATLAS_PUBLIC_API_KEY: "" },
      ["MONGODB_ATLAS_PUBLIC_API_KEY"],
    ],
    [
      { MONGODB_ATLAS_CLIENT_SECRET: "secret", MONGODB_ATLAS_PUBLIC_API_KEY: "key" },
      ["MONGODB_ATLAS_CLIENT_ID", "MONGODB_ATLAS_PRIVATE_API_KEY"],
    ],
  ])("names the other half: %o", (record, missing) => {
    expect(kindOf(record)).toEqual({ kind: "missing", missing });
  });

  it("drops the line end that a secret file leaves behind", () => {
    expect(kindOf({ ...apiKey, MONGODB_ATLAS_PRIVATE_API_KEY: "private-key\n" })).toMatchObject({
      privateKey: "private-key",
    });
  });
});

describe("values", () => {
  it.each([
    ["https://cloud.mongodb.com/", "https://cloud.mongodb.com"],
    ["https://cloud-dev.mongodb.com:8443", "https://cloud-dev.mongodb.com:8443"],
    ["http://localhost:4000", "http://localhost:4000"],
    ["http://127.8.9.1:4000/", "http://127.8.9.1:4000"],
    ["http://[::1]:4000", "http://[::1]:4000"],
  ])("takes base URL %s", (value, expected) => {
    expect(parseEnvironment({ MONGODB_ATLAS_BASE_URL: value }).baseUrl).toBe(expected);
  });

  it("takes one project or several, each once", () => {
    const [first, second] = ["0123456789abcdef01234567", "1123456789abcdef01234567"];
    expect(parseEnvironment({ MONGODB_ATLAS_PROJECT_ID: first }).projectIds).toEqual([first]);
    const list = `${first}, ${second},${first},`;
    expect(parseEnvironment({ MONGODB_ATLAS_PROJECT_ID: list }).projectIds).toEqual([first, second]);
  });

  it("allows PUBLIC_URL's host beside the named ones, in lower case and without port", () => {
    const settings = parseEnvironment({
      ALLOWED_HOSTS: "Backups.example.com, other:8080,[fd00::1]:3000, 10.0.0.1",
      PUBLIC_URL: "https://Snapwatch.example.com:8443/",
    });
    expect(settings.publicUrl).toBe("https://snapwatch.example.com:8443");
    expect(settings.allowedHosts).toEqual([
      "backups.example.com",
      "other",
      "[fd00::1]",
      "10.0.0.1",
      "snapwatch.example.com",
    ]);
  });

  it("listens beyond loopback behind an authenticating proxy only", () => {
    const settings = parseEnvironment({ HOST: "0.0.0.0", ...proxy });
    expect(settings.host).toBe("0.0.0.0");
    expect(settings.trustedProxy).toEqual({ header: "X-Forwarded-User", secret: "proxy-secret" });
    expect(parseEnvironment({ HOST: "[::1]" }).host).toBe("::1");
    expect(parseEnvironment({ HOST: "localhost" }).host).toBe("localhost");
  });
});

describe("malformed values", () => {
  it.each([
    ["MONGODB_ATLAS_BASE_URL", "http://cloud.mongodb.com"],
    ["MONGODB_ATLAS_BASE_URL", "http://127.0.0.1.example.com"],
    ["MONGODB_ATLAS_BASE_URL", "https://cloud.mongodb.com/api"],
    ["MONGODB_ATLAS_BASE_URL", "https://user:hunter2@cloud.mongodb.com"],
    ["MONGODB_ATLAS_BASE_URL", "https://cloud.mongodb.com/?a=hunter2"],
    ["MONGODB_ATLAS_BASE_URL", "https://cloud.mongodb.com/#hunter2"],
    ["MONGODB_ATLAS_BASE_URL", "ftp://localhost"],
    ["MONGODB_ATLAS_BASE_URL", "hunter2"],
    ["MONGODB_ATLAS_PROJECT_ID", "hunter2"],
    ["MONGODB_ATLAS_PROJECT_ID", "0123456789ABCDEF01234567"],
    ["MONGODB_ATLAS_PROJECT_ID", "0123456789abcdef01234567,hunter2"],
    ["MONGODB_ATLAS_PROJECT_ID", ","],
    ["MONGODB_ATLAS_CLIENT_SECRET", "hunter2 and more"],
    ["MONGODB_ATLAS_PRIVATE_API_KEY", "hunter2\r\nX-Evil: 1"],
    ["PORT", "hunter2"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["HOST", "hunter2/path"],
    ["HOST", "a b"],
    ["ALLOWED_HOSTS", "https://hunter2"],
    ["ALLOWED_HOSTS", "*"],
    ["PUBLIC_URL", "hunter2.example.com"],
    ["PUBLIC_URL", "https://example.com/hunter2"],
    ["TRUSTED_PROXY_HEADER", "hunter2: value"],
    ["TRUSTED_PROXY_HEADER", "X-Proxy-Secret"],
    ["TRUSTED_PROXY_HEADER", "Authorization"],
    ["TRUSTED_PROXY_HEADER", "cookie"],
    ["LOG_LEVEL", "hunter2"],
  ])("%s=%s: one line that names it and not its value", (name, value) => {
    const message = messageOf({ TRUSTED_PROXY_SECRET: "s", [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must[^\n]+$`));
    expect(message).not.toContain("hunter2");
    if (value.length > 1) expect(message).not.toContain(value);
  });

  it.each(Object.keys(proxy))("half a proxy: %s alone", (name) => {
    const other = Object.keys(proxy).find((key) => key !== name) ?? "";
    expect(messageOf({ [name]: "value" })).toMatch(new RegExp(`${other}.*${name}`));
  });

  it.each(["0.0.0.0", "::", "192.168.1.4", "snapwatch.example.com", "127.example.com"])(
    "HOST=%s without a proxy",
    (host) => {
      const message = messageOf({ HOST: host });
      for (const name of ["HOST", "TRUSTED_PROXY_HEADER", "TRUSTED_PROXY_SECRET"])
        expect(message).toContain(name);
    },
  );

  it("names every malformed variable in the one line", () => {
    expect(messageOf({ PORT: "x", LOG_LEVEL: "y" })).toMatch(/^PORT [^\n]+; LOG_LEVEL [^\n]+$/);
  });

  it("throws nothing but EnvironmentError, whatever the values", () => {
    const names = [
      "MONGODB_ATLAS_BASE_URL",
      "PORT",
      "HOST",
      "ALLOWED_HOSTS",
      "PUBLIC_URL",
      "TRUSTED_PROXY_HEADER",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: "binary" }), (name, value) => {
        try {
          parseEnvironment({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(EnvironmentError);
          expect(String(error)).not.toContain("\n");
        }
      }),
    );
  });
});

describe("isLoopback", () => {
  it.each(["localhost", "LOCALHOST", "127.0.0.1", "127.255.0.3", "::1", "[::1]", "0:0:0:0:0:0:0:1"])(
    "%s",
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );
  it.each([
    "",
    "localhost.example.com",
    "0.0.0.0",
    "128.0.0.1",
    "127.1.example.com",
    "::",
    "::2",
    "fe80::1%lo",
  ])("not %s", (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

function messageOf(record: Record<string, string>): string {
  try {
    parseEnvironment(record);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("was accepted");
}
