import { addFleet } from "../../demo/fleet";
import { startAtOneTime } from "../lib/at-one-time";
import { everythingSeen } from "../lib/everything-seen";
import type { Served } from "../lib/served";
import { demoShots } from "./demo-shots";
import type { Shot, Stage } from "./shot";
import { fillWithTroubles, troubleShots } from "./trouble-shots";

const UNSET = {
  MONGODB_ATLAS_BASE_URL: "",
  MONGODB_ATLAS_PUBLIC_API_KEY: "",
  MONGODB_ATLAS_PRIVATE_API_KEY: "",
};

/** By their name, so that each costs a dashboard only while its pictures are taken. */
export const STAGES: Readonly<Record<string, () => Promise<Stage>>> = {
  demo: async () => onStage(await startAtOneTime(), demoShots),
  troubles: async () =>
    onStage(await startAtOneTime({ fill: fillWithTroubles, clock: "runs" }), troubleShots, false),
  today: async () =>
    onStage(await startAtOneTime({ today: true }), () => [{ name: "fleet-today", path: "/" }]),
  unset: async () =>
    onStage(await startAtOneTime({ settings: UNSET }), () => [
      { name: "not-configured", path: "/" },
      { name: "not-configured-connection", path: "/connection" },
    ]),
  thousand: async () => {
    // A thousand looks are spread over a minute: with a clock that stands they would never end.
    const served = await startAtOneTime({ fill: (world) => addFleet(world, 1_000), clock: "runs" });
    return onStage(served, () => [{ name: "fleet-1000", path: "/", before: everythingSeen }], false);
  },
};

function onStage(served: Served, shots: (served: Served) => readonly Shot[], stands = true): Stage {
  return { origin: served.origin, stands, shots: shots(served), end: served.end };
}
