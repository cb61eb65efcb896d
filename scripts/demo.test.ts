import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const demo = fileURLToPath(new URL("demo.mjs", import.meta.url));

/** Only starts that end before anything is installed, built or started. */
function refusal(args: readonly string[], port = "0") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo, ...args], {
    env: { ...process.env, PORT: port },
    encoding: "utf8",
  });
  return { status, stdout, lines: stderr.split("\n").filter(Boolean) };
}

test.each([
  [["--yesterday"], "0", "'--yesterday'"],
  [["--instances", "many"], "0", '"many"'],
  [[], "70000", '"70000"'],
])("%j with port %s ends with one line that says why", (args, port, why) => {
  const { status, stdout, lines } = refusal(args, port);
  expect([status, stdout]).toEqual([1, ""]);
  expect(lines).toEqual([expect.stringContaining(why)]);
});

test("a port in use ends with one line that says so", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  expect(refusal([], port)).toEqual({
    status: 1,
    stdout: "",
    lines: [`Port ${port} is in use: end what listens there, or choose another with PORT.`],
  });
  server.close();
});
