import type { FleetLoad } from "./fleet-load";
import type { LoadReport } from "./load";
import type { Pace } from "./pace";
import type { Row } from "./row";

/** About what Atlas takes for an answer. */
export const LATENCY_MS = 80;

export interface Context {
  readonly pace: Pace;
  /** Says what is going on, apart from the table. */
  readonly say: (words: string) => void;
  /** The load of a thousand viewers, run once for all who measure under it. */
  readonly load: () => Promise<LoadReport>;
  /** That of a hundred viewers of a whole fleet; goes on at the same time as the other. */
  readonly fleetLoad: () => Promise<FleetLoad>;
}

export type Measurement = (context: Context) => Promise<readonly Row[]>;
