const TIMESTAMP_DIGITS = 8;

/** The moment inside an Atlas id (a MongoDB ObjectId begins with its Unix seconds): ISO 8601 UTC, whole seconds. */
export function timestampOfObjectId(id: string): string {
  const seconds = Number.parseInt(id.slice(0, TIMESTAMP_DIGITS), 16);
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
