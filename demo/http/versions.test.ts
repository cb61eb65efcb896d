import { expect, test } from "vitest";
import { chooseVersion } from "./versions";

const VERSIONS = [{ date: "2023-01-01" }, { date: "2023-02-01" }, { date: "2024-08-05" }];
const choose = (date: string) => chooseVersion(`application/vnd.atlas.${date}+json`, VERSIONS).date;

test("the newest version that is not after the date", () => {
  expect(choose("2023-01-31")).toBe("2023-01-01");
  expect(choose("2024-08-05")).toBe("2024-08-05");
  expect(choose("2030-01-01")).toBe("2024-08-05");
});

test.each([
  null,
  "application/json",
  "application/vnd.atlas.2022-12-31+json",
  "application/vnd.atlas.2023-13-01+json",
])("%s is no version", (accept) =>
  expect(() => chooseVersion(accept, VERSIONS)).toThrow("406 INVALID_VERSION_DATE"),
);
