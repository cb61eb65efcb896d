import type { AtlasLog } from "./reader";

/** Tells of each call, at debug: what was asked and what came, never a header or a body. Failures are the reader's to tell. */
export function loggedFetch(fetch: typeof globalThis.fetch, log: Pick<AtlasLog, "debug">): typeof fetch {
  return async (input, init) => {
    const startedAt = performance.now();
    const told = (fields: object, message: string) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      log.debug(
        { method: init?.method ?? "GET", upstream: pathname, ...fields, ms: msSince(startedAt) },
        message,
      );
    };
    try {
      const response = await fetch(input, init);
      told({ status: response.status }, "Atlas answered");
      return response;
    } catch (error) {
      told({}, "Atlas did not answer");
      throw error;
    }
  };
}

function msSince(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}
