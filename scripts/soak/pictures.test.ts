import { expect, test } from "vitest";
import { createPictures, pictureKey } from "./pictures";

const PROJECT = "5f0000000000000000000001";
const KEY = pictureKey(PROJECT, "orders");
const url = new URL(
  `http://atlas/api/atlas/v2/groups/${PROJECT}/serverless/orders/backup/snapshots?pageNum=1`,
);
const snapshot = { id: "a", status: "completed", more: 1 };

async function after(answer: Response) {
  const pictures = createPictures();
  pictures.note(url, answer);
  await new Promise(setImmediate);
  return pictures;
}

const list = (...results: unknown[]) => Response.json({ results });
const whenever = [0, Number.POSITIVE_INFINITY] as const;

test("what Atlas gave is told from what it did not", async () => {
  const pictures = await after(list(snapshot, { ...snapshot, id: "b", status: "odd\n one" }));
  const [a, b] = [snapshot, { id: "b", status: "odd one" }];
  expect(pictures.wereGiven(KEY, [b, a], ...whenever)).toBe(true);
  expect(pictures.wereGiven(KEY, [a], ...whenever)).toBe(false);
  expect(pictures.wereGiven(KEY, [a, b, { id: "c", status: "failed" }], ...whenever)).toBe(false);
  expect(pictures.wereGiven(KEY, [a, { ...b, status: "failed" }], ...whenever)).toBe(false);
  expect(pictures.wereGiven("another", [a, b], ...whenever)).toBe(false);
});

test("and when", async () => {
  const pictures = await after(list(snapshot));
  expect(pictures.wereGiven(KEY, [snapshot], Date.now() + 1_000, Date.now() + 2_000)).toBe(false);
});

test.each([
  ["an error", () => Response.json({ results: [snapshot] }, { status: 503 })],
  ["no JSON", () => new Response("{")],
  ["another shape", () => Response.json({ results: {} })],
  [
    "what broke off",
    () => new Response(new ReadableStream({ pull: (controller) => controller.error(new Error()) })),
  ],
])("%s gives nothing", async (_, answer) => {
  const pictures = await after(answer());
  expect(pictures.wereGiven(KEY, [], ...whenever)).toBe(false);
});
