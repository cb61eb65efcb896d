import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, it } from "vitest";
import { bindablePort, urlOf } from "@/scripts/lib/listen";
import { beforeHead } from "./before-head";

const server = createServer();
afterEach(() => void server.removeAllListeners("request").close());

it.each<[string, RequestListener]>([
  ["implicitly", (_, response) => void Object.assign(response, { statusCode: 201 }).end("body")],
  ["with headers", (_, response) => void response.writeHead(201, { A: "1" }).end()],
  ["with a reason and headers", (_, response) => void response.writeHead(201, "Made", { A: "1" }).end()],
])("knows the status and can still set headers when the head is written %s", async (_, answer) => {
  const port = await bindablePort("127.0.0.1", 0);
  server.on("request", (request, response) => {
    beforeHead(response, (status) => response.setHeader("Seen", status));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { status, headers } = await fetch(urlOf("127.0.0.1", port));
  expect([status, headers.get("Seen")]).toEqual([201, "201"]);
});
