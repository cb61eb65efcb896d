const OBJECT_ID = /^[0-9a-f]{24}$/i;

/** Epoch seconds inside an ObjectId (its first four bytes, big endian), null when the text is not 24 hex digits. */
export function objectIdSeconds(id: string): number | null {
  return OBJECT_ID.test(id) ? Number.parseInt(id.slice(0, 8), 16) : null;
}
