import { describe, expect, it } from "vitest";
import { isInstanceName, isObjectId } from "./names";

const id = "6a1b2c3d4e5f60718293a4b5";

describe("Atlas's own patterns", () => {
  it.each([id])("id %s", (text) => expect(isObjectId(text)).toBe(true));
  it.each(["", id.slice(1), `${id}0`, id.toUpperCase(), `${id}\n`, "g".repeat(24)])("no id: %j", (text) =>
    expect(isObjectId(text)).toBe(false),
  );
  it.each(["a", "0", "Cluster0", "a--b-", "a".repeat(64)])("name %s", (text) =>
    expect(isInstanceName(text)).toBe(true),
  );
  it.each(["", "-a", "a b", "a_b", "é", "a/b", "a".repeat(65), "a\n", "."])("no name: %j", (text) =>
    expect(isInstanceName(text)).toBe(false),
  );
});
