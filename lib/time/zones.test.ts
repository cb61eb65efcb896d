import { expect, test } from "vitest";
import { isTimeZone, parseTimeZone } from "./zones";

test.each(["UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Australia/Lord_Howe", "Etc/GMT+12"])(
  "%s is a zone",
  (id) => {
    expect(isTimeZone(id)).toBe(true);
    expect(parseTimeZone(id)).toBe(id);
  },
);

test.each([
  "",
  "+01:00",
  "Mars/Olympus",
  "Europe/Paris; Secure",
  "<script>",
  "a".repeat(5000),
  null,
  undefined,
])("%s is none", (value) => {
  expect(isTimeZone(value ?? "")).toBe(false);
  expect(parseTimeZone(value)).toBe("UTC");
});
