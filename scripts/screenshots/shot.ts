import type { Page } from "@playwright/test";

/** One page in one state. */
export interface Shot {
  readonly name: string;
  readonly path: string | (() => string);
  /** For a state that a fresh page does not have by itself. */
  readonly before?: (origin: string) => Promise<void>;
  /** Resolves when there is something to see; else the network's rest is taken for it. */
  readonly shown?: (page: Page) => Promise<void>;
  readonly after?: () => void | Promise<void>;
}

/** A world with a dashboard in front of it. */
export interface Stage {
  readonly origin: string;
  /** Whether its time stands, so that the browser's shall too. */
  readonly stands: boolean;
  readonly shots: readonly Shot[];
  end(): Promise<void>;
}
