/** How long the bench takes over things. */
export interface Pace {
  /** The load of a thousand viewers: when the heap is first measured, and when it ends (ms from its start). */
  readonly heapFirstMs: number;
  readonly loadMs: number;
  /** Whether that is long enough to judge growth by. */
  readonly judgesHeap: boolean;
  /** Requests of each kind when answers are timed. */
  readonly answers: number;
  /** Navigations of each kind. */
  readonly navigations: number;
  /** Starts of the dashboard, each for a fleet's first rows. */
  readonly starts: number;
  /** For how long a settled fleet is watched (ms): each instance is looked at once in ten minutes. */
  readonly fleetMs: number;
  readonly judgesFleet: boolean;
}

export const FULL: Pace = {
  heapFirstMs: 120_000,
  loadMs: 600_000,
  judgesHeap: true,
  answers: 6_000,
  navigations: 41,
  starts: 7,
  fleetMs: 600_000,
  judgesFleet: true,
};

/** For development: what takes minutes is shortened, so its figures say less. A call a minute must still be seen twice. */
export const QUICK: Pace = {
  heapFirstMs: 45_000,
  loadMs: 105_000,
  judgesHeap: false,
  answers: 1_000,
  navigations: 5,
  starts: 3,
  fleetMs: 30_000,
  judgesFleet: false,
};
