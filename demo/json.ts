/** Atlas sorts the keys of what it answers. */
export function alphabetical(json: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(json).sort(([left], [right]) => (left < right ? -1 : 1)));
}
