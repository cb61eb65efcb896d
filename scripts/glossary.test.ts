import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROBLEM_CODES } from "@/lib/backups/errors";
import type { StripState } from "@/lib/backups/fleet";
import { KINDS, kinds } from "@/lib/backups/kinds";
import { type BackupState, RESTORE_JOB_STATUSES, SNAPSHOT_STATUSES } from "@/lib/backups/model";
import type { Pace } from "@/lib/backups/polling";
import { deliveryWords } from "@/lib/backups/restore-job";
import type { ProofState } from "@/lib/backups/retention-proof";
import { VERDICTS } from "@/lib/backups/schedule/verdict";
import { restoreJobStatusWords, statusWords } from "@/lib/backups/status";
import { VERDICT_GROUPS } from "@/lib/backups/verdict-groups";
import { VERDICT_GROUP_WORDS, VERDICT_WORDS } from "@/lib/backups/verdict-words";
import { problemOf } from "@/lib/http/problem";
import { codeIn, ROOT, readDocument, tablesOf } from "./documents/markdown";

const tables = tablesOf(readDocument("docs/glossary.md"));
const rowsOf = (section: string) => tables.get(section) ?? [];
const valuesOf = (section: string) => rowsOf(section).map(([value = ""]) => value);
const coded = (values: readonly string[]) => values.map((value) => `\`${value}\``);

/** Unions that have no list at run time: the compiler sees to it that none of their values is left out here. */
const BACKUP_STATES: Readonly<Record<BackupState, true>> = { on: true, off: true, unknown: true };
const PACES: Readonly<Record<Pace, true>> = { usual: true, sparing: true, least: true };
const PROOF_STATES: Readonly<Record<ProofState, true>> = {
  completed: true,
  notCompleted: true,
  notShown: true,
};
const STRIP_STATES: Readonly<Record<StripState, true>> = {
  completed: true,
  blemished: true,
  gapped: true,
  running: true,
  failed: true,
  missing: true,
  unknown: true,
  notKept: true,
  none: true,
};

describe("every value of a closed list has its entry, and there are no others", () => {
  it.each<[string, readonly string[]]>([
    ["Kinds", KINDS],
    ["Statuses", [...new Set([...SNAPSHOT_STATUSES, ...RESTORE_JOB_STATUSES])]],
    ["Verdicts", VERDICTS],
    ["Verdict groups", VERDICT_GROUPS],
    ["Backup states", Object.keys(BACKUP_STATES)],
    ["Days of a strip", Object.keys(STRIP_STATES)],
    ["Days of a proof", Object.keys(PROOF_STATES)],
    ["Delivery types", ["automated", "pointInTime", "download"]],
    ["Paces", Object.keys(PACES)],
    ["Error codes", [...PROBLEM_CODES, "dashboard_unreachable"]],
  ])("%s", (section, values) => {
    expect(valuesOf(section)).toEqual(coded(values));
  });
});

describe("the words are those of the screen", () => {
  const wordsIn = (section: string) => rowsOf(section).map(([, words]) => words);

  it("of kinds, statuses, verdicts and delivery types", () => {
    expect(wordsIn("Kinds")).toEqual(KINDS.map((kind) => kinds[kind].label));
    expect(wordsIn("Statuses")).toEqual(RESTORE_JOB_STATUSES.map(restoreJobStatusWords));
    expect(wordsIn("Statuses").slice(0, SNAPSHOT_STATUSES.length)).toEqual(
      SNAPSHOT_STATUSES.map(statusWords),
    );
    expect(wordsIn("Verdicts")).toEqual(VERDICTS.map((verdict) => VERDICT_WORDS[verdict]));
    expect(wordsIn("Verdict groups")).toEqual(VERDICT_GROUPS.map((group) => VERDICT_GROUP_WORDS[group]));
    expect(wordsIn("Delivery types")).toEqual(["automated", "pointInTime", "download"].map(deliveryWords));
  });

  it.each(PROBLEM_CODES)("of %s: its status and title", (code) => {
    const { status, title } = problemOf(code, "");
    const row = rowsOf("Error codes").find(([name]) => name === `\`${code}\``);
    expect(row?.slice(1, 3)).toEqual([String(status), title]);
  });
});

const TERMS = ["What Atlas has", "Snapshots", "The schedule", "Restores", "Snapwatch"];
const terms = TERMS.flatMap(rowsOf);

/** All that the product itself is written in. */
function readSources(): string {
  const folders = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const files = folders.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  return files.map((name) => readFileSync(ROOT + name, "utf8")).join("\n");
}

describe("the terms", () => {
  it("are there once each, with a meaning", () => {
    const names = terms.map(([name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(terms.filter(([, , meaning]) => !meaning?.endsWith("."))).toEqual([]);
  });

  it("are spelled in the code as they are said to be", () => {
    const sources = readSources();
    const spelled = terms.flatMap(([, spelling = ""]) => codeIn(spelling));
    const nowhere = spelled.filter((word) => !sources.includes(word) && !existsSync(ROOT + word));
    // Metrics get their common beginning where they are made.
    expect(nowhere.filter((name) => !sources.includes(name.replace(/^snapwatch_/, "")))).toEqual([]);
  });
});
