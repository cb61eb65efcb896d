import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { addMeasuredPages } from "../scripts/lib/measured";
import { ask } from "./ask";
import { expect, test } from "./fixtures";
import { startHeldAtlas } from "./held-atlas";
import { endLaunched, startLaunched } from "./launched";
import { startOwnAtlas } from "./own-atlas";
import { credentials } from "./servers";

/** What a browser says of an address that somebody opens. */
const OPENED = { "Sec-Fetch-Dest": "document", "Accept-Encoding": "gzip" };

test.afterEach(endLaunched);

/** Resolves with the head of an answer, whose body may be far from there. */
function headOf(url: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false, headers }).on("response", resolve).on("error", reject).end();
  });
}

test("a browser has the head of a page, and what to fetch meanwhile, before Atlas has answered", async () => {
  const atlas = await startHeldAtlas();
  const projectId = atlas.world.addProject({ name: "Held" }).id;
  atlas.world.addServerless(projectId, { name: "held" });
  const { origin } = await startLaunched(credentials(atlas.url));
  // The first page that a server renders takes the time of many.
  await ask(origin, "/connection");

  const response = await headOf(`${origin}/projects/${projectId}/serverless/held`, {
    "Sec-Fetch-Dest": "document",
  });
  expect(response.headers.link).toContain('as="style"');
  // Atlas is let go by the head alone: one that came with the page would come with a skeleton, after 1.3 s.
  atlas.release();
  const html = await text(response);
  expect(html).toContain('aria-label="Snapshots"');

  expect(response.statusCode).toBe(200);
  const nonce = /nonce-([^']+)/.exec(String(response.headers["content-security-policy"]))?.[1];
  expect(html).toContain(`nonce="${nonce}"`);
  const linked = [...String(response.headers.link).matchAll(/<([^>]+)>/g)].map(([, address]) => address);
  const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
  expect(linked.at(-1)).toBe(stylesheet);
  expect(linked.slice(0, -1)).toEqual([expect.stringMatching(/\.woff2$/), expect.stringMatching(/\.woff2$/)]);

  // What is known comes at once, and names its stylesheet by itself.
  const again = await headOf(`${origin}/projects/${projectId}/serverless/held`, OPENED);
  expect(again.headers.link).toContain('as="font"');
  expect(again.headers.link).not.toContain('as="style"');
  again.resume();
  await atlas.close();
});

test("the head that comes first is the one that would have come", async () => {
  const { standIn, origin, end } = await startOwnAtlas();
  const pages = await addMeasuredPages({ atlas: standIn, origin, end });
  for (const [name, url] of Object.entries(pages)) {
    const { pathname } = new URL(url);
    const [opened, whole] = [
      await ask(origin, pathname, { headers: OPENED }),
      await ask(origin, pathname, { headers: { "Accept-Encoding": "gzip" } }),
    ];
    expect(opened.status, name).toBe(200);
    expect(sameOfEach(opened.headers), name).toEqual(sameOfEach(whole.headers));
  }
  await end();
});

/** Without what is another for each answer. */
function sameOfEach(headers: IncomingMessage["headers"]) {
  const { date, link, "x-request-id": id, "content-security-policy": policy, ...same } = headers;
  return { ...same, policy: policy?.toString().replace(/nonce-[^']+/, "nonce") };
}

test("an address without a page keeps its status", async ({ dashboard, instance }) => {
  const statusOf = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    (await ask(dashboard, path, { headers: { ...OPENED, ...headers } })).status;
  for (const path of ["/nothing", "/projects/x/serverless/y", `${instance.path}/snapshots/12`]) {
    expect(await statusOf(path), path).toBe(404);
  }
  expect(await statusOf("/connection/")).toBe(308);
  expect(await statusOf("/projects/%")).toBe(400);
  expect(await statusOf(instance.path, { Host: "evil.example" })).toBe(403);
});
