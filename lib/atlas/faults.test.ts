import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { afterEach, describe, expect, it } from "vitest";
import { FAULT_ROWS, type FaultRow, STATUS_OF_CODE } from "@/demo/testing/fault-rows";
import { addScene, type OnLine, putOnLine, type Scene } from "@/demo/testing/scene";
import { isBackupError } from "@/lib/backups/errors";
import { parseEnvironment } from "@/lib/env";
import { toProblem } from "@/lib/http/problem";
import { connectAtlas } from "./sources";
import { rejection } from "./testing/client";

/** Over real sockets, so real time passes: little of it. */
const DEADLINES_MS = { call: 1_000, request: 2_500 };
/** For what is only much, and comes whole. */
const PATIENT_MS = { call: 10_000, request: 25_000 };
const MORE_THAN_USUAL = ["10 MB body", "33 MB body", "50,000 snapshots"];

const closing: (() => Promise<unknown>)[] = [];
const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  // A rejection is known to be unhandled once the microtasks after it have run.
  await new Promise(setImmediate);
  expect(unhandled.splice(0)).toEqual([]);
});

async function online(): Promise<OnLine> {
  const line = await putOnLine();
  closing.push(line.cut);
  return line;
}

/** Our client as it is in the product, but for its patience. */
function connect({ keys }: OnLine, { auth, name }: FaultRow, baseUrl: string) {
  const variables = {
    apiKey: {
      MONGODB_ATLAS_PUBLIC_API_KEY: keys.apiKey.name,
      MONGODB_ATLAS_PRIVATE_API_KEY: keys.apiKey.secret,
    },
    serviceAccount: {
      MONGODB_ATLAS_CLIENT_ID: keys.serviceAccount.name,
      MONGODB_ATLAS_CLIENT_SECRET: keys.serviceAccount.secret,
    },
  };
  const settings = { ...parseEnvironment(variables[auth]), baseUrl };
  return connectAtlas(settings, {
    fetch: globalThis.fetch,
    sleep: async () => undefined,
    deadlinesMs: MORE_THAN_USUAL.includes(name) ? PATIENT_MS : DEADLINES_MS,
  });
}

const reader = (atlas: ReturnType<typeof connect>, { projectId, name }: Scene) => {
  const ref = { projectId, kind: "serverless", name } as const;
  return () => atlas.sources.serverless.listSnapshots(ref);
};

/** The read brings data, or fails with exactly that code and status; both before the deadline. */
async function expectOutcome(
  read: () => Promise<{ snapshots: readonly unknown[] }>,
  { code, name }: FaultRow,
) {
  const startedMs = performance.now();
  if (code === null) {
    const { snapshots } = await read();
    expect(snapshots.length).toBeGreaterThanOrEqual(name === "50,000 snapshots" ? 50_000 : 10);
  } else {
    const error = await rejection(read());
    expect(isBackupError(error, code), String(error)).toBe(true);
    expect(toProblem(error)).toMatchObject({ code, status: STATUS_OF_CODE[code] });
    expect(toProblem(error).detail).toMatch(/^[A-Z].+\.$/);
  }
  const limitMs = MORE_THAN_USUAL.includes(name) ? PATIENT_MS.call : DEADLINES_MS.request + 500;
  expect(performance.now() - startedMs).toBeLessThan(limitMs);
}

async function selfSigned(): Promise<string> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  const server = createServer({ key, cert }, (_, response) => response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  return `https://127.0.0.1:${port}`;
}

// No label of a name is longer than 63 characters: the resolver says no, and asks nobody.
const UNKNOWN_NAME = `https://${"a".repeat(64)}.invalid`;

describe("a fault, over real connections", () => {
  const comesAndGoes = FAULT_ROWS.filter(({ meets }) => meets === "project" || meets === "everybody");

  it.each(comesAndGoes.map((row) => [row.name, row.code, row] as const))(
    "%s: %s, and the next read after it is well",
    async (_, __, row) => {
      const scene = addScene(await online());
      const read = reader(connect(scene.line, row, scene.line.url), scene);
      expect((await read()).snapshots.length).toBeGreaterThan(10);
      await row.begin(scene);
      await expectOutcome(read, row);
      await row.end(scene);
      expect((await read()).snapshots.length).toBeGreaterThan(10);
      expect(scene.line.atlas.log.unexpected()).toEqual([]);
    },
    PATIENT_MS.request,
  );

  it.each(comesAndGoes.map((row) => [row.name, row.code, row] as const))(
    "%s: %s, from the first read on",
    async (_, __, row) => {
      const scene = addScene(await online());
      const read = reader(connect(scene.line, row, scene.line.url), scene);
      await row.begin(scene);
      await expectOutcome(read, row);
      await row.end(scene);
      expect((await read()).snapshots.length).toBeGreaterThan(10);
    },
    PATIENT_MS.request,
  );

  it.each(
    FAULT_ROWS.filter((row) => !comesAndGoes.includes(row)).map((row) => [row.name, row.code, row] as const),
  )("%s: %s", async (_, __, row) => {
    const scene = addScene(await online());
    const baseUrl = row.meets === "selfSigned" ? await selfSigned() : UNKNOWN_NAME;
    await expectOutcome(reader(connect(scene.line, row, baseUrl), scene), row);
  });
});
