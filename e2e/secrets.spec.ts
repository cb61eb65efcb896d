import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isHealthy } from "../scripts/lib/health";
import { launchDashboard } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { ask } from "./ask";
import { expect, test } from "./fixtures";
import { KEY } from "./key";
import { atlasSettings } from "./servers";

const clientFiles = fileURLToPath(new URL("../.next/static", import.meta.url));

/** The secret as it is, and in the forms in which it travels. */
const FORMS = [
  KEY.secret,
  encodeURIComponent(KEY.secret),
  btoa(`${KEY.name}:${KEY.secret}`),
  btoa(KEY.secret),
];
const leaksIn = (text: string) => FORMS.filter((form) => text.includes(form));

test("neither an answer nor the most talkative log holds a credential", async ({ instance, standIn }) => {
  const port = await bindablePort("127.0.0.1", 0);
  const origin = urlOf("127.0.0.1", port);
  const launched = launchDashboard({ ...atlasSettings("standIn"), PORT: String(port), LOG_LEVEL: "trace" });
  await expect.poll(() => isHealthy(origin)).toBe(true);
  const paths = ["/", "/connection", instance.path, `${instance.path}-gone`, "/nothing", "/api/instances"];
  const api = ["", "/snapshots", "-gone", `/snapshots/${"0".repeat(24)}`].map(
    (rest) => instance.apiPath + rest,
  );

  for (const path of [...paths, ...api]) {
    const { headers, body } = await ask(origin, path);
    expect([path, leaksIn(JSON.stringify(headers) + body)]).toEqual([path, []]);
  }
  await standIn.setFault({
    match: { prefix: `/api/atlas/v2/groups/${instance.projectId}/` },
    effect: { kind: "html" },
  });
  expect(leaksIn((await ask(origin, `${instance.apiPath}/snapshots/${"1".repeat(24)}`)).body)).toEqual([]);

  launched.end("SIGTERM");
  await launched.ended;
  expect(launched.output()).toContain("Snapwatch: http");
  expect(leaksIn(launched.output())).toEqual([]);
});

test("what browsers download names no credential and no variable that holds one", async () => {
  const files = await readdir(clientFiles, { recursive: true, withFileTypes: true });
  const scripts = files.filter((file) => file.isFile() && /\.(js|map|json)$/.test(file.name));
  expect(scripts.length).toBeGreaterThan(5);
  for (const { parentPath, name } of scripts) {
    const text = await readFile(`${parentPath}/${name}`, "utf8");
    expect([name, leaksIn(text)]).toEqual([name, []]);
    expect([name, text.match(/process\.env\.(MONGODB|TRUSTED)\w*/)]).toEqual([name, null]);
  }
});
