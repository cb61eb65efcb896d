import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { bindablePort, urlOf } from "./listen";

const taken = createServer();
afterEach(() => taken.close());

describe("bindablePort", () => {
  it("finds a free port and leaves it free", async () => {
    const port = await bindablePort("127.0.0.1", 0);
    expect(await bindablePort("127.0.0.1", port)).toBe(port);
  });

  it("says in one line that a port is in use", async () => {
    const port = await bindablePort("127.0.0.1", 0);
    taken.listen(port, "127.0.0.1");
    await once(taken, "listening");
    await expect(bindablePort("127.0.0.1", port)).rejects.toThrow(
      `Port ${port} is in use: end what listens there, or choose another with PORT.`,
    );
  });

  it("names HOST when it is no address of this machine", async () => {
    await expect(bindablePort("192.0.2.1", 0)).rejects.toThrow(/^Cannot listen on HOST 192\.0\.2\.1 \(\w+\)/);
  });
});

it.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["localhost", "http://localhost:3000"],
  ["::1", "http://[::1]:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::", "http://[::1]:3000"],
])("says how to reach %s", (host, url) => {
  expect(urlOf(host, 3000)).toBe(url);
});
