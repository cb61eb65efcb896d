import { expect, it } from "vitest";
import { atlasPaths } from "./paths";
import { createRateBudgets } from "./rate-budgets";
import { PROJECT_ID } from "./testing/client";

const OTHER = "5f0000000000000000000002";
const left = (remaining: number | string, limit = 1200) =>
  new Headers({ "RateLimit-Limit": String(limit), "RateLimit-Remaining": String(remaining) });

function watched() {
  const time = { now: Date.parse("2026-11-24T00:00:00Z") };
  return { budgets: createRateBudgets(() => time.now), time };
}

it("is the tightest of what counts against a project, and another's is its own", () => {
  const { budgets } = watched();
  budgets.saw(atlasPaths.instances("clusters", PROJECT_ID), left(9_000, 10_000));
  budgets.saw(atlasPaths.snapshots("clusters", PROJECT_ID, "a"), left(300));
  budgets.saw(atlasPaths.snapshots("clusters", OTHER, "a"), left(12));
  budgets.saw(atlasPaths.projects(), left(0));
  expect(budgets.shareLeft(PROJECT_ID)).toBe(0.25);
  expect(budgets.shareLeft(OTHER)).toBe(0.01);
  expect(budgets.shareLeft(null)).toBe(0);
  expect(budgets.all().map(({ name, remaining }) => `${name} ${remaining}`)).toEqual([
    "Projects 0",
    "Cloud Backups 12",
    "Cloud Backups 300",
    "Clusters 9000",
  ]);
});

it("is as last seen, and tells nothing about now a minute later", () => {
  const { budgets, time } = watched();
  const path = atlasPaths.snapshots("clusters", PROJECT_ID, "a");
  budgets.saw(path, left(12));
  budgets.saw(path, left(600));
  expect(budgets.shareLeft(PROJECT_ID)).toBe(0.5);
  time.now += 59_999;
  expect(budgets.shareLeft(PROJECT_ID)).toBe(0.5);
  time.now += 1;
  expect(budgets.shareLeft(PROJECT_ID)).toBeNull();
  expect(budgets.all()).toMatchObject([{ remaining: 600, at: "2026-11-24T00:00:00.000Z", shareLeft: null }]);
});

it.each([new Headers(), left("many"), left(-1), new Headers({ "RateLimit-Limit": "1200" })])(
  "is not known where Atlas does not say",
  (headers) => {
    const { budgets } = watched();
    budgets.saw(atlasPaths.projects(), headers);
    expect([budgets.all(), budgets.shareLeft(null)]).toEqual([[], null]);
  },
);

it("is bounded, whatever projects are asked for", () => {
  const { budgets } = watched();
  const id = (number: number) => number.toString(16).padStart(24, "0");
  for (let number = 0; number < 2_500; number += 1) budgets.saw(atlasPaths.project(id(number)), left(1));
  expect(budgets.all()).toHaveLength(2_000);
  expect([budgets.shareLeft(id(499)), budgets.shareLeft(id(500))]).toEqual([null, 1 / 1200]);
});
