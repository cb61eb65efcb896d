import { describe, expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { isPagePath } from "./page-path";

const ID = "6b0886ad0880cd45d7cffa19";
const instance = { projectId: ID, kind: "serverless", name: "orders-1" } as const;

describe("a path has a page", () => {
  it.each([
    paths.instances(),
    paths.connection(),
    paths.retention(),
    paths.instance(instance),
    paths.instance({ ...instance, kind: "flex" }),
    paths.instance({ ...instance, kind: "clusters" }),
    paths.restore(instance),
    paths.restoreJobs(instance),
    paths.restoreJob({ ...instance, restoreJobId: ID }),
    paths.snapshot({ ...instance, snapshotId: ID }),
  ])("%s", (path) => expect(isPagePath(path)).toBe(true));
});

describe("a path has none, or Next answers by a redirect", () => {
  const page = paths.instance(instance);
  it.each([
    "",
    "//",
    "/connection/",
    "/Connection",
    "/api/instances",
    "/projects",
    `/projects/${ID}`,
    `/projects/${ID}/serverless`,
    `/projects/${ID.toUpperCase()}/serverless/orders-1`,
    `/projects/${ID}/shared/orders-1`,
    `/projects/${ID}/toString/orders-1`,
    `/projects/${ID}/serverless/-orders`,
    `/projects/${ID}/serverless/%6frders`,
    `${page}/`,
    `${page}/snapshots`,
    `${page}/snapshots/12`,
    `${page}/snapshots/id`,
    `${page}/snapshots/${ID}/more`,
    `${page}/restore/${ID}`,
    `${page}/restore-jobs/`,
  ])("%s", (path) => expect(isPagePath(path)).toBe(false));
});
