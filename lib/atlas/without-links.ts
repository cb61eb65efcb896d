/** What stands where a link stood. */
const LEFT_OUT = "[left out]";

/**
 * The same JSON without links: of a restore job some are secrets, and the others lead to Atlas's API. Goes by names and
 * by looks, so that one whose field nobody here knows, or whose shape is not as documented, does not get out either.
 */
export function withoutLinks(json: unknown): unknown {
  if (typeof json === "string") return json.includes("://") ? LEFT_OUT : json;
  if (Array.isArray(json)) return json.map(withoutLinks);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, unlessLink(name, value)]));
}

function unlessLink(name: string, value: unknown): unknown {
  const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return /url/i.test(name) && !isEmpty ? LEFT_OUT : withoutLinks(value);
}
