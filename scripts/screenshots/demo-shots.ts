import { createActions } from "../../demo/actions";
import { instancesOf } from "../../demo/project";
import { everythingSeen } from "../lib/everything-seen";
import type { Served } from "../lib/served";
import type { Shot } from "./shot";

const KINDS = ["serverless", "flex", "clusters"] as const;

/** The pages of the demo's world, most of them about the instance that has everything. */
export function demoShots(served: Served): readonly Shot[] {
  const find = (name: string) => findInstance(served, name);
  const orders = find("orders-prod");
  const [running = "", completed = ""] = orders.snapshots;
  const failed = find("mobile-sync").snapshots[0] ?? "";
  return [
    { name: "fleet", path: "/", before: everythingSeen },
    { name: "fleet-filtered", path: "/?q=nothing-is-called-so" },
    { name: "retention", path: "/retention", before: everythingSeen },
    { name: "connection", path: "/connection" },
    { name: "no-page", path: "/nowhere" },
    { name: "snapshots", path: orders.path },
    { name: "snapshots-late", path: find("search-index").path },
    { name: "snapshots-failed", path: find("mobile-sync").path },
    { name: "snapshots-basic", path: find("orders-staging").path },
    { name: "snapshots-none", path: find("push-tokens").path },
    { name: "snapshots-creating", path: find("recommendations").path },
    { name: "snapshots-flex", path: find("sessions-archive").path },
    { name: "snapshots-dedicated", path: find("payments").path },
    { name: "snapshot", path: `${orders.path}/snapshots/${completed}` },
    { name: "snapshot-running", path: `${orders.path}/snapshots/${running}` },
    { name: "snapshot-failed", path: `${find("mobile-sync").path}/snapshots/${failed}` },
    { name: "snapshot-dedicated", path: `${find("ledger").path}/snapshots/${find("ledger").snapshots[0]}` },
    { name: "restore", path: `${orders.path}/restore` },
    { name: "restore-outside", path: `${orders.path}/restore?at=1795000000` },
    { name: "restore-snapshot", path: `${orders.path}/restore?snapshot=${completed}` },
    { name: "restore-basic", path: `${find("orders-staging").path}/restore` },
    { name: "restore-dedicated", path: `${find("clickstream").path}/restore` },
    { name: "restore-jobs", path: `${orders.path}/restore-jobs` },
    { name: "restore-jobs-none", path: `${find("catalog-prod").path}/restore-jobs` },
    { name: "restore-job-running", path: `${orders.path}/restore-jobs/${orders.restores.at(-1)}` },
    { name: "restore-job-failed", path: `${orders.path}/restore-jobs/${orders.restores[0]}` },
    {
      name: "restore-job-download",
      path: `${find("ledger").path}/restore-jobs/${find("ledger").restores[1]}`,
    },
  ];
}

function findInstance({ atlas }: Served, name: string) {
  const projects = [...atlas.world.projects.values()];
  for (const project of projects) {
    for (const kind of KINDS) {
      const instance = instancesOf(project, kind).get(name);
      if (instance === undefined) continue;
      const named = { projectId: project.id, kind, name };
      return {
        path: `/projects/${project.id}/${kind}/${name}`,
        snapshots: createActions(atlas).snapshots(named).map(idOf),
        restores: instance.restores.map(({ id }) => id),
      };
    }
  }
  throw new Error(`the demo has no ${name}`);
}

function idOf(snapshot: unknown): string {
  if (typeof snapshot !== "object" || snapshot === null || !("id" in snapshot)) throw new Error("no id");
  return String(snapshot.id);
}
