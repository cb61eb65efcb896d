import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { argumentsOfAll, HOSTILE } from "@/lib/testing/shell";
import { serverless } from "./kinds/serverless";
import type { RestorePoint } from "./restore-point";
import {
  curlCommand,
  jsonBody,
  NO_TARGET,
  type RestoreRequest,
  type RestoreSource,
  restoreSourceOf,
} from "./restore-request";
import { REF } from "./testing/restore";

const BASE_URL = "https://cloud.mongodb.com";
const POINT: RestoreSource = { kind: "point", point: 1_795_340_850 as RestorePoint };
const SNAPSHOT: RestoreSource = { kind: "snapshot", snapshotId: "6b049dd90003456e31f52bb3" };
const TARGET = { clusterName: "orders-copy", projectId: "6957f861a08db8605b3f57a3" };
const KEY = { MONGODB_ATLAS_PUBLIC_API_KEY: "abcdefgh", MONGODB_ATLAS_PRIVATE_API_KEY: "0a1b-2c3d" };

const request = (source: RestoreSource, target = TARGET): RestoreRequest => ({ from: REF, source, target });
const curl = (given: RestoreRequest) => curlCommand(serverless.restore.call(given), BASE_URL);

/** One request for each hostile word, which stands wherever a word from outside can. */
const hostile = (words: readonly string[]): RestoreRequest[] =>
  words.flatMap((word) => [
    {
      from: { ...REF, name: word, projectId: word },
      source: { kind: "snapshot", snapshotId: word },
      target: { clusterName: word, projectId: word },
    },
    { from: { ...REF, name: word }, source: POINT, target: { ...TARGET, clusterName: word } },
  ]);

/** Words that a program can be given, whole characters only. */
const anyWords = fc.array(
  fc.string({ unit: "binary" }).map((word) => word.replaceAll("\0", "")),
  { minLength: 1, maxLength: 20 },
);

describe("the command of the Atlas CLI", () => {
  test("for a second", () => {
    expect(serverless.restore.command(request(POINT))).toBe(
      [
        "atlas serverless backups restores create",
        "--deliveryType pointInTime",
        "--clusterName orders-prod",
        "--pointInTimeUTCSeconds 1795340850",
        "--targetClusterName orders-copy",
        "--targetProjectId 6957f861a08db8605b3f57a3",
        "--projectId 6957f861a08db8605b3f57a2",
      ].join(" \\\n  "),
    );
  });

  test("for a snapshot, into a target that is yet to be named", () => {
    expect(serverless.restore.command(request(SNAPSHOT, NO_TARGET))).toBe(
      [
        "atlas serverless backups restores create",
        "--deliveryType automated",
        "--clusterName orders-prod",
        "--snapshotId 6b049dd90003456e31f52bb3",
        "--targetClusterName TARGET_CLUSTER",
        "--targetProjectId TARGET_PROJECT",
        "--projectId 6957f861a08db8605b3f57a2",
      ].join(" \\\n  "),
    );
  });

  const wordsOf = ({ from, source, target }: RestoreRequest) => {
    const { deliveryType, ...what } = restoreSourceOf(source);
    return [
      ...["serverless", "backups", "restores", "create", "--deliveryType", deliveryType],
      ...["--clusterName", from.name],
      ...Object.entries(what).flatMap(([name, value]) => [`--${name}`, String(value)]),
      ...["--targetClusterName", target.clusterName, "--targetProjectId", target.projectId],
      ...["--projectId", from.projectId],
    ];
  };

  function expectIntact(words: readonly string[]) {
    const requests = hostile(words);
    expect(argumentsOfAll("atlas", requests.map(serverless.restore.command))).toEqual(requests.map(wordsOf));
  }

  test("gives a shell every word as it was", () => expectIntact(HOSTILE));

  test("and so any other", () => {
    fc.assert(fc.property(anyWords, expectIntact), { numRuns: 30 });
  });
});

describe("the body", () => {
  test.each([
    [POINT, { deliveryType: "pointInTime", pointInTimeUTCSeconds: 1_795_340_850 }],
    [SNAPSHOT, { deliveryType: "automated", snapshotId: "6b049dd90003456e31f52bb3" }],
  ])("has Atlas's names and no other: %j", (source, what) => {
    expect(JSON.parse(jsonBody(serverless.restore.call(request(source))))).toEqual({
      ...what,
      targetClusterName: "orders-copy",
      targetGroupId: "6957f861a08db8605b3f57a3",
    });
  });

  test("is spread over lines to be read", () => {
    expect(jsonBody(serverless.restore.call(request(POINT)))).toContain(
      '\n  "deliveryType": "pointInTime",\n',
    );
  });
});

describe("the curl call", () => {
  test("is complete", () => {
    expect(curl(request(POINT))).toBe(
      [
        "curl --request POST --fail-with-body",
        '--digest --user "$MONGODB_ATLAS_PUBLIC_API_KEY:$MONGODB_ATLAS_PRIVATE_API_KEY"',
        "--header 'Accept: application/vnd.atlas.2023-01-01+json'",
        "--header 'Content-Type: application/vnd.atlas.2023-01-01+json'",
        `--data '{"deliveryType":"pointInTime","pointInTimeUTCSeconds":1795340850,"targetClusterName":"orders-copy","targetGroupId":"6957f861a08db8605b3f57a3"}'`,
        "https://cloud.mongodb.com/api/atlas/v2/groups/6957f861a08db8605b3f57a2/serverless/orders-prod/backup/restoreJobs",
      ].join(" \\\n  "),
    );
  });

  const [user, accept, type, data] = [5, 7, 9, 11];

  function expectIntact(words: readonly string[]) {
    const requests = hostile(words);
    const calls = argumentsOfAll("curl", requests.map(curl), KEY);
    expect(calls).toHaveLength(requests.length);
    for (const [index, given] of calls.entries()) {
      const { path, body, version } = serverless.restore.call(requests[index] ?? request(POINT));
      expect(given).toHaveLength(13);
      expect(given[user]).toBe("abcdefgh:0a1b-2c3d");
      expect([given[accept], given[type]]).toEqual([
        `Accept: application/vnd.atlas.${version}+json`,
        `Content-Type: application/vnd.atlas.${version}+json`,
      ]);
      expect(JSON.parse(given[data] ?? "")).toEqual(body);
      expect(given.at(-1)).toBe(`${BASE_URL}${path}`);
    }
  }

  test("gives a shell every word as it was", () => expectIntact(HOSTILE));

  test("and so any other", () => {
    fc.assert(fc.property(anyWords, expectIntact), { numRuns: 30 });
  });

  test.each(HOSTILE)("takes a key that holds %j as one word, and expands nothing in it", (word) => {
    const env = { MONGODB_ATLAS_PUBLIC_API_KEY: word, MONGODB_ATLAS_PRIVATE_API_KEY: `${word} 2` };
    const [given = []] = argumentsOfAll("curl", [curl(request(POINT))], env);
    expect(given).toHaveLength(13);
    expect(given[user]).toBe(`${word}:${word} 2`);
  });

  test("expands those two variables and nothing else", () => {
    for (const given of hostile(HOSTILE).concat(request(POINT))) {
      const quoted = curl(given).replaceAll(/'[^']*'/g, "");
      expect(quoted.match(/\$\w+/g)).toEqual([
        "$MONGODB_ATLAS_PUBLIC_API_KEY",
        "$MONGODB_ATLAS_PRIVATE_API_KEY",
      ]);
    }
  });

  test("asks one path of Atlas, whatever the name: nothing that curl or a server would take apart", () => {
    for (const word of HOSTILE.concat("../../orgs", "a/b", "a?b", "a%2Fb", "[1-9]", "{a,b}")) {
      const { path } = serverless.restore.call({ ...request(POINT), from: { ...REF, name: word } });
      expect(path.split("/")).toHaveLength(10);
      expect(path).not.toMatch(/[?#[\]{}\s]/);
      expect(decodeURIComponent(path.split("/")[7] ?? "")).toBe(word);
    }
  });
});
