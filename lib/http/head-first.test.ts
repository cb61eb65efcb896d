import {
  request as ask,
  createServer,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { headFirst, type SendHead } from "./head-first";

const LINKS = { fonts: "</a.woff2>; rel=preload", all: "</a.woff2>; rel=preload, </a.css>; rel=preload" };
const OPENED = { "Sec-Fetch-Dest": "document" };

type Answering = (response: ServerResponse, sendHead: SendHead) => void;

/** Asks a server that answers so; resolves once the head of the answer is there. */
async function headOf(
  answer: Answering,
  { links = LINKS, ...options }: Asking = {},
): Promise<IncomingMessage> {
  const server = createServer((request, response) => answer(response, headFirst(request, response, links)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise<IncomingMessage>((resolve, reject) => {
    ask({ port, agent: false, headers: OPENED, ...options })
      .on("response", resolve)
      .on("error", reject)
      .end();
  });
}

interface Asking extends RequestOptions {
  readonly links?: typeof LINKS | null;
}

it("sends the head while there is no body yet, with what was set before and what is the same for every page", async () => {
  let finish = () => {};
  const response = await headOf((answer, sendHead) => {
    answer.setHeader("A", "1");
    sendHead({ waits: true });
    finish = () => void answer.end("the page");
  });
  expect(response.statusCode).toBe(200);
  expect(response.headers).toMatchObject({
    a: "1",
    link: LINKS.all,
    "content-type": "text/html; charset=utf-8",
    "cache-control": expect.stringContaining("no-store"),
  });
  // Had the head waited for the body, nobody would be here to let it come.
  finish();
  expect(await text(response)).toBe("the page");
});

it("leaves the stylesheet to a page that comes at once", async () => {
  const response = await headOf((answer, sendHead) => {
    sendHead({ waits: false });
    answer.end("the page");
  });
  expect(response.headers.link).toBe(LINKS.fonts);
});

it("lets whoever renders the page go on as if nothing were sent", async () => {
  const sent: boolean[] = [];
  const response = await headOf((answer, sendHead) => {
    sendHead({ waits: true });
    // A page that asks for two things has it sent for each.
    sendHead({ waits: true });
    sent.push(answer.headersSent);
    answer.statusCode = 500;
    answer.setHeader("Content-Type", "text/plain").setHeader("Link", "</b.css>");
    answer.appendHeader("Vary", "rsc");
    answer.removeHeader("Cache-Control");
    answer.writeHead(500, { C: "3" }).flushHeaders();
    answer.end("the page");
    sent.push(answer.headersSent);
  });
  const { link, vary, c } = response.headers;
  expect([response.statusCode, link, vary, c]).toEqual([200, LINKS.all, undefined, undefined]);
  expect(await text(response)).toBe("the page");
  expect(sent).toEqual([false, true]);
});

it.each<[string, Asking]>([
  ["it is not known what to link to", { links: null }],
  ["Next's router asks", { headers: { "Sec-Fetch-Dest": "empty" } }],
  ["nobody says who asks", { headers: {} }],
  ["it is asked for the head alone", { method: "HEAD" }],
])("waits for the page where %s", async (_, asking) => {
  const response = await headOf((answer, sendHead) => {
    sendHead({ waits: true });
    answer.setHeader("Content-Type", "text/plain").end("the page");
  }, asking);
  expect([response.headers["content-type"], response.headers.link]).toEqual(["text/plain", undefined]);
});

it.each<[string, Answering]>([
  [
    "has another status",
    (answer, sendHead) => {
      answer.statusCode = 403;
      sendHead({ waits: true });
      answer.end("no");
    },
  ],
  [
    "is complete",
    (answer, sendHead) => {
      answer.end("no");
      sendHead({ waits: true });
    },
  ],
])("leaves an answer alone that %s", async (_, answer) => {
  const response = await headOf(answer);
  expect(response.headers).not.toHaveProperty("link");
  expect(await text(response)).toBe("no");
});
