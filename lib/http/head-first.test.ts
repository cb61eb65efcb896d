import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { HEAD_FIRST, headFirst } from "./head-first";

const LINK = "</a.css>; rel=preload";

/** Asks a server that answers so; resolves once the head of the answer is there. */
async function headOf(answer: (response: ServerResponse) => void, link: string | null = LINK) {
  const server = createServer((_, response) => {
    headFirst(response, link);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise<IncomingMessage>((resolve, reject) => {
    ask({ port, agent: false }).on("response", resolve).on("error", reject).end();
  });
}

it("sends the head while there is no body yet, with what was set before and what is the same for every page", async () => {
  let finish = () => {};
  const response = await headOf((answer) => {
    answer.setHeader("A", "1");
    answer.setHeader(HEAD_FIRST, "yes");
    answer.setHeader("B", "2");
    finish = () => void answer.end("the page");
  });
  expect(response.statusCode).toBe(200);
  expect(response.headers).toMatchObject({
    a: "1",
    b: "2",
    link: LINK,
    "content-type": "text/html; charset=utf-8",
    "cache-control": expect.stringContaining("no-store"),
  });
  expect(response.headers).not.toHaveProperty(HEAD_FIRST);
  // Had the head waited for the body, nobody would be here to let it come.
  finish();
  expect(await text(response)).toBe("the page");
});

it("lets whoever renders the page go on as if nothing were sent", async () => {
  const sent: boolean[] = [];
  const response = await headOf((answer) => {
    answer.setHeader(HEAD_FIRST, "yes");
    setImmediate(() => {
      sent.push(answer.headersSent);
      answer.statusCode = 500;
      answer.setHeader("Content-Type", "text/plain").setHeader("Link", "</b.css>");
      answer.appendHeader("Vary", "rsc");
      answer.removeHeader("Cache-Control");
      answer.writeHead(500, { C: "3" }).flushHeaders();
      answer.end("the page");
      sent.push(answer.headersSent);
    });
  });
  expect([response.statusCode, response.headers.link, response.headers.vary, response.headers.c]).toEqual([
    200,
    LINK,
    undefined,
    undefined,
  ]);
  expect(await text(response)).toBe("the page");
  expect(sent).toEqual([false, true]);
});

it("takes the mark off and waits for the body where it does not know what to link to", async () => {
  const response = await headOf((answer) => {
    answer.setHeader(HEAD_FIRST, "yes");
    setImmediate(() => answer.setHeader("Content-Type", "text/plain").end("the page"));
  }, null);
  expect(response.headers).toMatchObject({ "content-type": "text/plain" });
  expect(response.headers).not.toHaveProperty(HEAD_FIRST);
});

it.each([
  [
    "has another status",
    (answer: ServerResponse) => void Object.assign(answer, { statusCode: 403 }).end("no"),
  ],
  ["is complete", (answer: ServerResponse) => void answer.end("no")],
])("leaves an answer alone that %s", async (_, finish) => {
  const response = await headOf((answer) => {
    answer.setHeader(HEAD_FIRST, "yes");
    finish(answer);
  });
  expect(response.headers).not.toHaveProperty("link");
  expect(await text(response)).toBe("no");
});

it("leaves answers without the mark alone", async () => {
  const response = await headOf((answer) => setImmediate(() => answer.setHeader("A", "1").end("x")));
  expect([response.headers.a, response.headers.link]).toEqual(["1", undefined]);
});
