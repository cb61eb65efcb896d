import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseChallenge } from "./auth/digest-header";
import { failureOfAnswer } from "./errors";
import { wirePage } from "./paging";
import { toInstance } from "./serverless/mapper";
import { wireServerlessInstance } from "./serverless/wire";
import { rateLimitOf } from "./stats";

// Read where they are and never copied: they are somebody else's recordings.
const folder = new URL("../../../shared/atlas/recorded/", import.meta.url);
const recorded = existsSync(folder);
const reason = recorded ? "" : ` (skipped: ${folder.pathname} is not there)`;

interface Recorded {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

function read(name: string): Recorded {
  const [head = "", ...rest] = readFileSync(new URL(name, folder), "utf8").split(/\r?\n\r?\n/);
  const [statusLine = "", ...lines] = head.split(/\r?\n/);
  const headers = new Headers(lines.map((line) => splitOnce(line)));
  return { status: Number(statusLine.split(" ")[1]), headers, text: rest.join("\n\n") };
}

function splitOnce(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

describe.skipIf(!recorded)(`answers that Atlas really gave${reason}`, () => {
  it("a serverless instance parses without loss", () => {
    const raw: unknown = JSON.parse(read("serverless-instance.http").text);
    const wire = wireServerlessInstance.parse(raw);
    expect(wire).toEqual(raw);
    const instance = toInstance(wire, { id: "5f0000000000000000000001", name: null });
    expect(instance).toMatchObject({
      name: wire.name,
      providerName: "AWS",
      backup: { option: "Basic Backup" },
    });
  });

  it("a list of serverless instances parses without loss", () => {
    const raw: unknown = JSON.parse(read("serverless-instances.http").text);
    const page = wirePage.parse(raw);
    expect(page).toEqual(raw);
    expect(page.results.map((item) => wireServerlessInstance.parse(item))).toEqual(page.results);
    expect(page.results.length).toBeGreaterThan(0);
  });

  it("every other list has the shape that is paged", () => {
    const lists = readdirSync(folder).filter((name) => read(name).text.includes('"results"'));
    for (const name of lists) expect(wirePage.safeParse(JSON.parse(read(name).text)).success).toBe(true);
    expect(lists.length).toBeGreaterThan(1);
  });

  it.each([
    ["error-404-cluster.http", "not_found", "CLUSTER_NOT_FOUND"],
    ["error-400-not-a-flex-cluster.http", "not_found", "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API"],
  ])("%s is %s", (name, code, errorCode) => {
    const failure = failureOfAnswer(read(name), { auth: "apiKey", role: null, nowMs: 0 });
    expect(failure).toMatchObject({ code, atlas: { errorCode } });
    expect(parseChallenge(read(name).headers)).toBeNull();
  });

  it("rate limits are read where they are", () => {
    const limits = readdirSync(folder).map((name) => rateLimitOf(read(name).headers));
    expect(limits.some((limit) => limit !== null && limit.remaining <= limit.limit)).toBe(true);
  });
});
