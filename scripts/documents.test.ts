import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { budgetMetrics } from "@/lib/metrics/budget-metrics";
import { counters } from "@/lib/metrics/counters";
import { fleetMetrics } from "@/lib/metrics/fleet-metrics";
import { anchorsOf, codeIn, linksIn, ROOT, readDocument, tablesOf } from "./documents/markdown";
import { NOTHING_SET } from "./lib/nothing-set.mjs";

const markdownIn = (folder: string) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const DECISIONS = markdownIn("docs/decisions").toSorted();
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...markdownIn("docs"),
  "lib/atlas/README.md",
  "demo/README.md",
];

describe.each(DOCUMENTS)("%s", (path) => {
  const text = readDocument(path);

  it("links to what is there", () => {
    const own = linksIn(text).filter((link) => !/^[a-z]+:/.test(link));
    const broken = own.filter((link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      if (!existsSync(ROOT + target)) return true;
      return anchor !== undefined && !anchorsOf(readDocument(target)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("names files and folders that are there", () => {
    const named = codeIn(text).filter((code) =>
      /^(app|components|lib|demo|scripts|e2e|docs)\/[\w./*-]*$/.test(code),
    );
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  it("names scripts that there are", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readDocument("package.json")));
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].flatMap(([, name]) => name ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** A `*` stands for any name. */
function isThere(name: string): boolean {
  return name.includes("*") ? matches(name).length > 0 : existsSync(ROOT + name);
}

function matches(pattern: string): string[] {
  const [folder = "", rest = ""] = pattern.split("/*/");
  return readdirSync(ROOT + folder).filter((name) => existsSync(join(ROOT, folder, name, rest)));
}

it("every picture is in a document", () => {
  const linked = DOCUMENTS.flatMap((path) =>
    linksIn(readDocument(path)).map((link) => normalize(join(dirname(path), link))),
  );
  const pictures = readdirSync(`${ROOT}docs/screenshots`).map((name) => `docs/screenshots/${name}`);
  expect(pictures.filter((picture) => !linked.includes(picture))).toEqual([]);
});

describe("the contract", () => {
  const tables = tablesOf(readDocument("docs/contract.md"));
  const addresses = (heading: string) =>
    (tables.get(heading) ?? [])
      .flatMap(([first = ""]) => codeIn(first))
      .filter((code) => code.startsWith("/"));
  /** The addresses of an app folder's files of this name. */
  const built = (folder: string, file: string) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name === file || name.endsWith(`/${file}`))
      .map(
        (name) =>
          `/${join(folder, dirname(name))}`.replace(/^\/app/, "").replaceAll(/\[(\w+)\]/g, "{$1}") || "/",
      )
      .filter((address) => !address.includes("["));

  it("lists every page and every route, and no other", () => {
    expect(addresses("Pages").toSorted()).toEqual(built("app", "page.tsx").toSorted());
    expect(addresses("JSON API").toSorted()).toEqual(built("app/api", "route.ts").toSorted());
  });

  it("names fields that there are", () => {
    const model = readDocument("lib/backups/model.ts") + readDocument("lib/backups/fleet.ts");
    const fields = (tables.get("JSON API") ?? [])
      .filter(([first = ""]) => /^`\w+`$/.test(first))
      .flatMap(([, second = ""]) => codeIn(second));
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !model.includes(`readonly ${field}:`))).toEqual([]);
  });
});

describe("the environment", () => {
  const names = Object.keys(NOTHING_SET).toSorted();

  it("is that of the README's table", () => {
    const rows = tablesOf(readDocument("README.md")).get("Environment") ?? [];
    expect(rows.flatMap(([variables = ""]) => codeIn(variables)).toSorted()).toEqual(names);
  });

  it("is that of the example", () => {
    const example = readDocument(".env.example");
    expect([...example.matchAll(/^([A-Z_]+)=/gm)].flatMap(([, name]) => name ?? []).toSorted()).toEqual(
      names,
    );
  });
});

describe("the metrics", () => {
  const tables = tablesOf(readDocument("docs/operating.md"));
  const named = (tables.get("Metrics") ?? []).flatMap(([first = ""]) => codeIn(first));

  it("are those that are written", async () => {
    const fleet = fleetMetrics({ rows: [], errors: [], checked: 0, unlisted: 0 });
    const written = await Promise.all([counters().registry.metrics(), fleet, budgetMetrics([])]);
    const types = [...written.join("\n").matchAll(/^# TYPE (snapwatch_\w+) /gm)];
    const names = ["snapwatch_up", ...types.flatMap(([, name]) => name ?? [])];
    expect(named.filter((name) => name.startsWith("snapwatch_")).toSorted()).toEqual(names.toSorted());
  });

  it("have the alerts of the example", () => {
    const rules = z
      .object({ groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string() })) })) })
      .parse(parse(readDocument("docs/prometheus/alerts.yml")));
    const alerts = rules.groups.flatMap((group) => group.rules.map(({ alert }) => alert));
    expect(named.filter((name) => !name.startsWith("snapwatch_"))).toEqual(alerts);
  });
});

it("the steps of the tests are those that CONTRIBUTING.md lists", () => {
  const steps = [...readDocument("scripts/test.mjs").matchAll(/\bname: "([\w-]+)"/g)];
  const listed = steps.map(([, name]) => name).join(" ");
  expect(readDocument("CONTRIBUTING.md")).toContain(`steps are \`${listed}\``);
});

describe("decisions", () => {
  it("are numbered without holes", () => {
    const numbers = DECISIONS.map((path) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
    expect(numbers).toEqual(DECISIONS.map((_, index) => index + 1));
  });

  it.each(DECISIONS)("%s is short, dated, and says what, why and where", (path) => {
    const text = readDocument(path);
    expect(text.split("\n").length).toBeLessThanOrEqual(30);
    expect(text).toMatch(/^# \d{4}: .+\n\nDecided \d{4}-\d{2}-\d{2}\.\n/);
    for (const part of ["Question.", "Decision.", "Why.", "Where."]) expect(text).toContain(`**${part}**`);
  });
});
