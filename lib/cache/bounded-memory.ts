import { MemoryDriver, memoryDriver } from "bentocache/drivers/memory";
import { LRUCache } from "lru-cache";

interface Bounds {
  readonly entries: number;
  /** Of all entries together, each counted as long as its JSON: as objects they take about three times as much. */
  readonly bytes: number;
}

/**
 * bentocache's memory, bounded in bytes as well as in entries; what was not asked for the longest goes first. Values
 * stay live objects, for which bentocache itself counts entries only, so it is given the LRU cache to use.
 */
export function boundedMemory({ entries, bytes }: Bounds): ReturnType<typeof memoryDriver> {
  const cacheInstance = new LRUCache<string, string>({
    max: entries,
    maxSize: bytes,
    sizeCalculation: (entry: unknown) => JSON.stringify(entry).length,
  });
  const driver = memoryDriver({ serialize: false });
  return { ...driver, factory: (config) => new MemoryDriver({ ...config, cacheInstance }) };
}
