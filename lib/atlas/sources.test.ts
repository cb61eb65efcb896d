import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { connectAtlas } from "./sources";
import { rejection } from "./testing/client";
import { PRIVATE_KEY, PUBLIC_KEY } from "./testing/digest-server";
import { fakeFetch, json } from "./testing/fake-fetch";

const shown = "5f0000000000000000000001";
const hidden = "5f0000000000000000000002";
const keys = { MONGODB_ATLAS_PUBLIC_API_KEY: PUBLIC_KEY, MONGODB_ATLAS_PRIVATE_API_KEY: PRIVATE_KEY };

function connect(variables: Record<string, string>, answer: () => Response = () => json({ results: [] })) {
  const { fetch, requests } = fakeFetch(answer);
  return { requests, connect: () => connectAtlas(parseEnvironment(variables), { fetch }) };
}

describe("without credentials", () => {
  it.each([
    [
      {},
      /MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET .* or MONGODB_ATLAS_PUBLIC_API_KEY and .*PRIVATE/,
    ],
    [{ MONGODB_ATLAS_CLIENT_ID: "id" }, /set MONGODB_ATLAS_CLIENT_SECRET as well/],
    [
      { MONGODB_ATLAS_CLIENT_ID: "id", MONGODB_ATLAS_PUBLIC_API_KEY: "key" },
      /MONGODB_ATLAS_CLIENT_SECRET or MONGODB_ATLAS_PRIVATE_API_KEY/,
    ],
  ])("%o: not_configured names what is missing", (variables, words) => {
    const attempt = connect(variables).connect;
    expect(attempt).toThrow(expect.objectContaining({ code: "not_configured" }));
    expect(attempt).toThrow(words);
  });
});

describe("with credentials", () => {
  it("asks nothing before it is asked", () => {
    const { connect: start, requests } = connect(keys);
    expect(start().stats()).toMatchObject({
      auth: "apiKey",
      callsMade: 0,
      baseUrl: "https://cloud.mongodb.com",
    });
    expect(requests).toHaveLength(0);
  });

  it("asks nothing about a project outside MONGODB_ATLAS_PROJECT_ID", async () => {
    const { connect: start, requests } = connect({ ...keys, MONGODB_ATLAS_PROJECT_ID: shown });
    const { serverless } = start().sources;
    const ref = { projectId: hidden, kind: "serverless", name: "one" } as const;
    const attempts = [
      serverless.listInstances({ id: hidden, name: null }),
      serverless.getInstance(ref),
      serverless.listSnapshots(ref),
      serverless.listRestoreJobs(ref),
      serverless.getSnapshot({ ...ref, snapshotId: shown }),
    ];
    for (const attempt of attempts) expect(await rejection(attempt)).toMatchObject({ code: "not_found" });
    expect(requests).toHaveLength(0);
    expect(await serverless.listSnapshots({ ...ref, projectId: shown })).toEqual({
      snapshots: [],
      unreadable: [],
    });
  });
});
