import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as ask, createServer, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Environment, parseEnvironment } from "@/lib/env";
import { SECRET_HEADER } from "./proxy-user";
import { staticFilesFirst } from "./static-files";

const SCRIPT = "console.log('a script');".repeat(100);
const FONT = Buffer.from([0, 1, 2, 3]);
const GZIP = { "Accept-Encoding": "gzip, deflate" };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "static-files-"));
  await mkdir(join(folder, "chunks"));
  await writeFile(join(folder, "chunks/a.js"), SCRIPT);
  await writeFile(join(folder, "chunks/a.css"), "body{}");
  await writeFile(join(folder, "chunks/a.txt"), "a text");
  await writeFile(join(folder, "font.woff2"), FONT);
  return () => rm(folder, { recursive: true });
});

interface Question {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** A server whose own answer is 418, which is to have the files answered first. */
async function serve(settings: Environment = parseEnvironment({}), from = folder) {
  const errors: unknown[] = [];
  const { serveFrom, ready, preloads } = staticFilesFirst(from, settings, (error) => errors.push(error));
  const server = createServer((_, response) => response.writeHead(418).end("Next"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const get = async ({
    path = "/_next/static/chunks/a.js",
    method = "GET",
    headers = GZIP,
  }: Question = {}) => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      ask({ port, path, method, headers, agent: false }).on("response", resolve).on("error", reject).end();
    });
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
  };
  return {
    errors,
    get,
    ready,
    preloads,
    serveFrom: () => serveFrom(server),
    listeners: () => server.listenerCount("request"),
  };
}

async function serveAtOnce(settings?: Environment) {
  const served = await serve(settings);
  await served.ready;
  served.serveFrom();
  return served;
}

it("names what a page needs before it can be laid out, fonts first, once it knows", async () => {
  const { preloads, ready } = await serve();
  expect(preloads()).toBeNull();
  await ready;
  const fonts = '</_next/static/font.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"';
  const all = `${fonts}, </_next/static/chunks/a.css>; rel=preload; as="style"`;
  expect(preloads()).toEqual({ fonts, all });
});

describe("a file of the build", () => {
  it("is compressed, and kept for good", async () => {
    const { get } = await serveAtOnce();
    const { status, headers, body } = await get();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/javascript; charset=UTF-8",
      "content-encoding": "gzip",
      "content-length": String(body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    expect(gunzipSync(body).toString()).toBe(SCRIPT);
  });

  it("is sent as it is when it is a font, to whoever asks", async () => {
    const { get } = await serveAtOnce();
    const { status, headers, body } = await get({ path: "/_next/static/font.woff2", headers: {} });
    expect([status, headers["content-type"], headers["content-encoding"]]).toEqual([
      200,
      "font/woff2",
      undefined,
    ]);
    expect(body).toEqual(FONT);
  });

  it("is a stylesheet too", async () => {
    const { get } = await serveAtOnce();
    const { headers } = await get({ path: "/_next/static/chunks/a.css" });
    expect(headers["content-type"]).toBe("text/css; charset=UTF-8");
  });

  it("has no body for HEAD", async () => {
    const { get } = await serveAtOnce();
    const whole = await get();
    const { status, headers, body } = await get({ method: "HEAD" });
    expect([status, headers["content-length"], body.length]).toEqual([200, String(whole.body.length), 0]);
  });
});

describe("left to Next", () => {
  it.each<[string, Question]>([
    ["what is no file of the build", { path: "/" }],
    ["a file that is not there", { path: "/_next/static/chunks/b.js" }],
    ["a path that leads elsewhere", { path: "/_next/static/../static/chunks/a.js" }],
    ["a file of another kind", { path: "/_next/static/chunks/a.txt" }],
    ["a part of a file", { headers: { ...GZIP, Range: "bytes=0-3" } }],
    ["a client that takes no gzip", { headers: {} }],
    ["a client that refuses gzip", { headers: { "Accept-Encoding": "br, gzip;q=0" } }],
    ["a method that is refused", { method: "POST" }],
    ["a Host that is not ours", { headers: { ...GZIP, Host: "evil.example" } }],
  ])("%s", async (_, question) => {
    const { get } = await serveAtOnce();
    expect((await get(question)).status).toBe(418);
  });

  it("whoever did not come by the proxy", async () => {
    const settings = parseEnvironment({ TRUSTED_PROXY_HEADER: "X-User", TRUSTED_PROXY_SECRET: "secret" });
    const { get } = await serveAtOnce(settings);
    expect((await get()).status).toBe(418);
    const named = { ...GZIP, "X-User": "ada", [SECRET_HEADER]: "secret" };
    expect((await get({ headers: named })).status).toBe(200);
  });

  it("everything, until the files are read", async () => {
    const { get, ready, serveFrom } = await serve();
    serveFrom();
    const early = get();
    await ready;
    expect((await early).status).toBe(418);
    expect((await get()).status).toBe(200);
  });

  it("everything, when there is no such folder", async () => {
    const { errors, get, ready, serveFrom } = await serve(parseEnvironment({}), join(folder, "missing"));
    serveFrom();
    await ready;
    expect(errors).toEqual([expect.objectContaining({ code: "ENOENT" })]);
    expect((await get()).status).toBe(418);
  });
});

it("a server that is seen again is not served from twice", async () => {
  const { get, listeners, serveFrom } = await serveAtOnce();
  serveFrom();
  expect(listeners()).toBe(1);
  expect((await get({ path: "/" })).body.toString()).toBe("Next");
});
