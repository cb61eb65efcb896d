import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { restoreDurationOf } from "@/lib/backups/restore-duration";
import { parseChallenge } from "./auth/digest-header";
import * as dedicated from "./dedicated/mapper";
import { wireDedicatedCluster, wireDedicatedSnapshot, wireSchedule } from "./dedicated/wire";
import { failureOfAnswer } from "./errors";
import { toFlaggedDownloadLinks, toFlaggedRestoreJob } from "./flagged-restore-job";
import * as flex from "./flex/mapper";
import { wireFlexCluster, wireFlexRestoreJob, wireFlexSnapshot } from "./flex/wire";
import { wirePage } from "./paging";
import { rateLimitOf } from "./rate-budgets";
import * as serverless from "./serverless/mapper";
import { wireServerlessInstance } from "./serverless/wire";
import { wireFlaggedRestoreJob } from "./wire";
import { withoutLinks } from "./without-links";

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

/** What each recording is an answer of: itself, or each item of its list. Errors are told apart further down. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  "dedicated-cluster.http": wireDedicatedCluster,
  "dedicated-download-job-ready.http": wireFlaggedRestoreJob,
  "dedicated-restore-job-finished.http": wireFlaggedRestoreJob,
  "dedicated-restore-job-running.http": wireFlaggedRestoreJob,
  "dedicated-restore-jobs.http": wireFlaggedRestoreJob,
  "dedicated-schedule.http": wireSchedule,
  "dedicated-snapshot-watch-1.http": wireDedicatedSnapshot,
  "dedicated-snapshot-watch-2.http": wireDedicatedSnapshot,
  "dedicated-snapshot-watch-3.http": wireDedicatedSnapshot,
  "dedicated-snapshot-watch-4.http": wireDedicatedSnapshot,
  "flex-clusters.http": wireFlexCluster,
  "flex-restore-create.http": wireFlexRestoreJob,
  "flex-restore-jobs.http": wireFlexRestoreJob,
  "flex-snapshot.http": wireFlexSnapshot,
  "flex-snapshots.http": wireFlexSnapshot,
  "serverless-instance.http": wireServerlessInstance,
  "serverless-instances.http": wireServerlessInstance,
};

const project = { id: "5f0000000000000000000001", name: null };
const json = (name: string): unknown => JSON.parse(read(name).text);
const NO_TIMES = { requestedAt: "", finishedAt: null };
const itemsOf = (name: string): unknown[] => wirePage.parse(json(name)).results;

describe.skipIf(!recorded)(`answers that Atlas really gave${reason}`, () => {
  const names = recorded ? readdirSync(folder).filter((name) => name.endsWith(".http")) : [];

  it.each(names.filter((name) => !name.startsWith("error-")))("%s parses without loss", (name) => {
    const raw = json(name);
    const isList = read(name).text.includes('"results"');
    const items = isList ? itemsOf(name) : [raw];
    if (isList) expect(wirePage.parse(raw)).toEqual(raw);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(SCHEMAS[name]?.parse(item)).toEqual(item);
  });

  it("a serverless instance of 2026 has the free option", () => {
    const wire = wireServerlessInstance.parse(json("serverless-instance.http"));
    expect(serverless.toInstance(wire, project)).toMatchObject({
      name: "cluster-782",
      providerName: "AWS",
      backupState: "on",
      backup: { option: "Basic Backup" },
    });
  });

  it("of four Flex clusters one was a serverless instance, which its release system tells", () => {
    const wires = itemsOf("flex-clusters.http").map((item) => wireFlexCluster.parse(item));
    expect(wires.map(({ versionReleaseSystem }) => versionReleaseSystem)).toContain("CONTINUOUS");
    const instances = wires.map((wire) => flex.toInstance(wire, project));
    expect(instances.map(({ name, notices }) => [name, notices.length])).toEqual([
      ["snapshotCluster1", 1],
      ["cluster-833", 0],
      ["snapshotCluster0", 0],
      ["cluster-83", 0],
    ]);
    for (const instance of instances)
      expect(instance).toMatchObject({ backupState: "on", providerName: "AWS", clusterType: "REPLICASET" });
  });

  it("Flex snapshots are taken when they were scheduled, and have a beginning and an end", () => {
    const wires = itemsOf("flex-snapshots.http").map((item) => wireFlexSnapshot.parse(item));
    const snapshots = wires.map(flex.toSnapshot);
    expect(snapshots).toHaveLength(8);
    for (const snapshot of snapshots) {
      expect(snapshot).toMatchObject({ status: "completed", takenAtSource: "atlas", storageSizeBytes: null });
      expect(snapshot.takenAt).toBe(snapshot.scheduledAt);
      expect(Date.parse(snapshot.finishedAt ?? "")).toBeGreaterThan(Date.parse(snapshot.startedAt ?? ""));
    }
    expect(flex.toSnapshot(wireFlexSnapshot.parse(json("flex-snapshot.http")))).toEqual(snapshots[0]);
  });

  it("Flex restores are queued, and then completed or failed", () => {
    const created = flex.toRestoreJob(wireFlexRestoreJob.parse(json("flex-restore-create.http")));
    expect(created).toMatchObject({
      status: "queued",
      deliveryType: "automated",
      targetClusterName: "cluster-833",
      requestedAt: "2026-08-10T03:03:29Z",
      finishedAt: null,
    });
    const jobs = itemsOf("flex-restore-jobs.http").map((item) =>
      flex.toRestoreJob(wireFlexRestoreJob.parse(item)),
    );
    expect(jobs.find(({ id }) => id === created.id)).toMatchObject({ status: "completed" });
    for (const job of jobs) {
      expect(["completed", "failed"]).toContain(job.status);
      expect(job).toMatchObject({ requestedAtSource: "atlas", snapshotFinishedAt: expect.any(String) });
      expect(restoreDurationOf(job)).toBeGreaterThanOrEqual(50_000);
    }
  });

  it("a dedicated cluster by itself has its policy's figures, in a list only what a list tells", () => {
    const wire = wireDedicatedCluster.parse(json("dedicated-cluster.http"));
    const schedule = wireSchedule.parse(json("dedicated-schedule.http"));
    expect(dedicated.toInstance(wire, project, schedule)).toMatchObject({
      clusterType: "REPLICASET",
      providerName: "AWS",
      regionName: "US_EAST_1",
      backupState: "on",
      backup: {
        option: "Continuous Cloud Backup",
        snapshotEveryHours: 6,
        restoreWindowHours: 168,
        nextSnapshotAt: "2026-08-10T09:16:07Z",
        inForceSince: "2026-08-10T03:16:06Z",
        retention: { keepAllHours: 168, keepDailyDays: 7, keepLongestDays: 365, isFixed: false },
      },
    });
    expect(dedicated.toInstance(wire, project)).toMatchObject({
      backupState: "on",
      backup: { option: "Continuous Cloud Backup", snapshotEveryHours: null, restoreWindowHours: null },
    });
  });

  it("a dedicated snapshot gets its date and size when it completes, and keeps its frequency as spelled", () => {
    const watched = [1, 2, 3, 4].map((n) =>
      dedicated.toSnapshot(wireDedicatedSnapshot.parse(json(`dedicated-snapshot-watch-${n}.http`))),
    );
    expect(new Set(watched.map(({ id }) => id)).size).toBe(1);
    expect(watched.map(({ status, takenAtSource }) => [status, takenAtSource])).toEqual([
      ["inProgress", "id"],
      ["inProgress", "id"],
      ["inProgress", "id"],
      ["completed", "atlas"],
    ]);
    expect(watched.map(({ storageSizeBytes }) => storageSizeBytes)).toEqual([null, null, null, 4186517504]);
    for (const snapshot of watched)
      expect(snapshot).toMatchObject({ frequencyType: "ondemand", description: "test-snapshot" });
  });

  it("dedicated restores run and finish, and a download is ready without its link", () => {
    const [running, finished, ready] = [
      "dedicated-restore-job-running.http",
      "dedicated-restore-job-finished.http",
      "dedicated-download-job-ready.http",
    ].map((name) => toFlaggedRestoreJob(wireFlaggedRestoreJob.parse(json(name))));
    expect(running).toMatchObject({ status: "inProgress", deliveryType: "automated", finishedAt: null });
    expect(finished).toMatchObject({ status: "completed", finishedAt: "2026-08-10T03:40:10Z" });
    expect(ready).toMatchObject({ status: "completed", deliveryType: "download" });
    expect(JSON.stringify([running, finished, ready])).not.toContain("://");
    expect([running?.hasDownload, finished?.hasDownload, ready?.hasDownload]).toEqual([false, false, true]);
    expect(restoreDurationOf(finished ?? NO_TIMES)).toBe(231_000);
    expect(ready).toMatchObject({
      snapshotTakenAt: "2026-08-10T03:35:05Z",
      expiresAt: "2026-08-10T04:44:52Z",
    });
    const wire = wireFlaggedRestoreJob.parse(json("dedicated-download-job-ready.http"));
    expect(toFlaggedDownloadLinks(wire)).toEqual([
      { url: expect.stringMatching(/^https:\/\/restore-/), replicaSetName: null },
    ]);
    expect(JSON.stringify(withoutLinks(wire))).not.toContain("://");
  });

  it.each([
    ["error-404-cluster.http", "CLUSTER_NOT_FOUND", undefined],
    ["error-400-not-a-flex-cluster.http", "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API", "clusters"],
  ])("%s is not_found", (name, errorCode, elsewhere) => {
    const failure = failureOfAnswer(read(name), { auth: "apiKey", role: null, nowMs: 0 });
    expect(failure).toMatchObject({ code: "not_found", atlas: { errorCode } });
    expect(failure.elsewhere).toBe(elsewhere);
    expect(parseChallenge(read(name).headers)).toBeNull();
  });

  it("rate limits are read where they are", () => {
    const limits = readdirSync(folder).map((name) => rateLimitOf(read(name).headers));
    expect(limits.some((limit) => limit !== null && limit.remaining <= limit.limit)).toBe(true);
  });
});
