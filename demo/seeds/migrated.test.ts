import { expect, test } from "vitest";
import { demoAt, STARTS } from "../testing/demo-world";

test("today the twelve have become something else, under their name, id and date", () => {
  const { all: before } = demoAt(STARTS[0] ?? 0);
  const { all: today, world } = demoAt(STARTS[0] ?? 0, true);
  expect(today.filter(({ kind }) => kind === "serverless")).toEqual([]);
  const became = before
    .filter(({ kind }) => kind === "serverless")
    .map(({ id, createDate, name }) =>
      today.find((item) => item.id === id && item.createDate === createDate && item.name === name),
    );
  expect(became.filter((item) => item?.kind === "flex")).toHaveLength(10);
  expect(became.filter((item) => item?.kind === "clusters").map((item) => item?.name)).toEqual([
    "orders-prod",
    "catalog-prod",
  ]);
  const flex = [...world.projects.values()].flatMap((project) => [...project.flex.values()]);
  expect(flex.filter((item) => !item.formerServerless).map(({ name }) => name)).toEqual(["newsletter"]);
});

test.each(STARTS)("from %d on, today's troubles are those of before", (start) => {
  const { snapshots } = demoAt(start, true);
  expect(snapshots("orders-prod")[0]?.status).toBe("queued");
  const [first, second, third] = snapshots("mobile-sync");
  expect([first, second, third].map((item) => item?.status)).toEqual(["FAILED", "FAILED", "COMPLETED"]);
  expect(snapshots("search-index")).toHaveLength(7);
  expect([snapshots("push-tokens"), snapshots("recommendations")]).toEqual([[], []]);
});
