import { expect, it } from "vitest";
import { withoutLinks } from "./without-links";

const SECRET = "https://restore.example:27017/token/restore.tar.gz";

it.each<[unknown, unknown]>([
  [
    { id: "a", deliveryUrl: [SECRET] },
    { id: "a", deliveryUrl: "[left out]" },
  ],
  [
    { deliveryUrl: [], snapshotUrl: "" },
    { deliveryUrl: [], snapshotUrl: "" },
  ],
  [{ snapshotUrl: "no-scheme/token" }, { snapshotUrl: "[left out]" }],
  [
    { components: [{ downloadUrl: SECRET, replicaSetName: "shard-0" }] },
    { components: [{ downloadUrl: "[left out]", replicaSetName: "shard-0" }] },
  ],
  [{ deliveryUrl: { host: "restore.example", token: "t" } }, { deliveryUrl: "[left out]" }],
  [{ addedLater: [{ deep: SECRET }] }, { addedLater: [{ deep: "[left out]" }] }],
  [`see ${SECRET}`, "[left out]"],
  [
    [7, null, true, "text"],
    [7, null, true, "text"],
  ],
])("%j", (json, without) => {
  expect(withoutLinks(json)).toEqual(without);
  expect(JSON.stringify(withoutLinks(json))).not.toMatch(/token|:\/\//);
});
