import type { Page } from "@playwright/test";
import { createActions } from "../../demo/actions";
import { DAY, HOUR } from "../../demo/time";
import type { World } from "../../demo/world";
import type { Served } from "../lib/served";
import type { Shot } from "./shot";

const NAMES = ["forbidden", "unreachable", "slow", "stale", "unreadable", "restored", "gone"] as const;
type Name = (typeof NAMES)[number];

/** A project for each, because what goes wrong goes wrong for a whole project. */
export function fillWithTroubles(world: World): void {
  for (const name of NAMES) {
    const { id } = world.addProject({ name: `project-${name}`, created: world.clock.now() - 400 * DAY });
    if (name !== "gone") world.addServerless(id, { name });
  }
}

/** What a page looks like when Atlas, or a backup, is not as it should be. */
export function troubleShots({ atlas }: Served): readonly Shot[] {
  const { world } = atlas;
  const actions = createActions(atlas);
  const projectOf = (name: Name) =>
    [...world.projects.values()].find((project) => project.name === `project-${name}`)?.id ?? "";
  const of = (name: Name) => ({ projectId: projectOf(name), name });
  const path = (name: Name) => `/projects/${projectOf(name)}/serverless/${name}`;
  const prefixOf = (name: Name) => `/api/atlas/v2/groups/${projectOf(name)}/serverless/`;
  const failing = { kind: "fail", status: 503 } as const;
  const now = world.clock.now();

  actions.setAccess({ projectId: projectOf("forbidden"), roles: [] });
  actions.setFault({ match: { prefix: `${prefixOf("unreachable")}unreachable/backup` }, effect: failing });
  actions.setFault({ match: { prefix: `${prefixOf("slow")}slow-` }, effect: { kind: "hang" } });
  actions.putSnapshot({ ...of("stale"), status: "inProgress" });
  actions.putRawSnapshot({ ...of("unreadable"), json: { id: 42, status: "completed" } });
  actions.startRestore({ ...of("restored"), startedAt: now - 20 * HOUR });
  const gapAt = Math.floor((now - 19.5 * HOUR) / 1_000);

  // Each time one that nobody has asked for yet: after ten seconds the page would tell of the failure.
  let slow = 0;
  const newSlow = () => world.addServerless(projectOf("slow"), { name: `slow-${slow++}` }).name;
  const loading = (page: string) => ({
    path: () => `/projects/${projectOf("slow")}/serverless/${newSlow()}${page}`,
    shown: (shown: Page) =>
      shown
        .getByText(/^Asking Atlas/)
        .first()
        .waitFor({ state: "attached" }),
  });
  return [
    { name: "fleet-troubles", path: "/" },
    { name: "problem-forbidden", path: path("forbidden") },
    { name: "problem-not-found", path: path("gone") },
    { name: "problem-unreachable", path: path("unreachable") },
    { name: "loading-snapshots", ...loading("") },
    { name: "loading-restore", ...loading("/restore") },
    {
      name: "stale",
      path: path("stale"),
      before: async (origin) => {
        await fetch(origin + path("stale"));
        actions.setFault({ match: { prefix: `${prefixOf("stale")}stale/backup` }, effect: failing });
      },
      shown: (page) => page.getByText("What you see is from").waitFor(),
      after: () => actions.clearFaults({ prefix: prefixOf("stale") }),
    },
    { name: "unreadable", path: path("unreadable") },
    { name: "restore-gap", path: `${path("restored")}/restore?at=${gapAt}` },
  ];
}
