import { expect, test } from "vitest";
import { inHeldOrder, orderOf } from "./fleet-order";
import { fleetRowAs } from "./testing/fleet";

const [a, b, c] = [fleetRowAs("a", "failed"), fleetRowAs("b", "late"), fleetRowAs("c", "good")];
const held = orderOf([c, a, b]);

test("rows keep the place that they had, whatever has become of them", () => {
  expect(inHeldOrder([a, b, c], held)).toEqual([c, a, b]);
  const better = fleetRowAs("a", "good");
  expect(inHeldOrder([better, b, c], held)).toEqual([c, better, b]);
});

test("what is new comes after them, as it is given", () => {
  const [fresh, newer] = [fleetRowAs("new", "good"), fleetRowAs("newer", "failed")];
  expect(inHeldOrder([newer, a, b, fresh, c], held)).toEqual([c, a, b, newer, fresh]);
});

test("a name in another project or of another kind is another row", () => {
  const others = [
    fleetRowAs("c", "failed", { projectId: "p2" }),
    fleetRowAs("c", "missing", { kind: "flex" }),
  ];
  expect(inHeldOrder([...others, a, c], held)).toEqual([c, a, ...others]);
});
