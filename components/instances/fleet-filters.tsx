"use client";

import { ChevronDown, Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Choice } from "@/lib/backups/fleet-choices";
import { FLEET_SORTS } from "@/lib/backups/fleet-order";
import type { FleetView } from "@/lib/backups/fleet-view";
import { isKind, kinds } from "@/lib/backups/kinds";
import { VERDICT_GROUPS } from "@/lib/backups/verdict-groups";
import { VERDICT_GROUP_WORDS } from "@/lib/backups/verdict-words";
import { FleetLink } from "./fleet-link";
import { FleetSort } from "./fleet-sort";
import { type FleetState, NO_FILTER } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

const FORM_ID = "fleet-filters";

interface FleetFiltersProps {
  readonly view: FleetView;
  /** What can be done with the rows that pass. */
  readonly children: ReactNode;
}

export function FleetFilters({ view, children }: FleetFiltersProps) {
  const [state] = useFleetState();
  const { summary, choices } = view;
  // Only groups that there are in the fleet, and the one that is chosen.
  const groups = VERDICT_GROUPS.filter((group) => summary.groups[group] > 0 || group === state.verdict);
  const [chosen, choose] = useState<boolean | null>(null);
  // Open where something of it is in use, until the reader says otherwise.
  const open = chosen ?? isOfMore(state);
  return (
    <div data-more={open ? "open" : "closed"} className="mt-5 mb-2.5 grid gap-2.5 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <FilterForm view={view}>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => choose(!open)}
            className="control more-button pointer-coarse:h-11"
          >
            More
            <ChevronDown size={13} aria-hidden className={open ? "rotate-180" : ""} />
          </button>
        </FilterForm>
        <div className="more ml-auto flex flex-wrap gap-2">{children}</div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <nav aria-label="Filter by verdict" className="contents">
          <Chip
            change={{ verdict: "" }}
            current={state.verdict === ""}
            words="All"
            count={choices.anyVerdict}
          />
          {groups.map((verdict) => (
            <Chip
              key={verdict}
              change={{ verdict }}
              current={state.verdict === verdict}
              words={VERDICT_GROUP_WORDS[verdict]}
              count={choices.verdicts[verdict]}
            />
          ))}
        </nav>
        {(choices.kinds.length > 1 || state.kind !== "") && (
          <nav aria-label="Filter by kind" className="more contents">
            <Divider />
            <Chip
              change={{ kind: "" }}
              current={state.kind === ""}
              words="All kinds"
              count={choices.anyKind}
            />
            {choices.kinds.map(({ value, count }) =>
              isKind(value) ? (
                <Chip
                  key={value}
                  change={{ kind: value }}
                  current={state.kind === value}
                  words={kinds[value].label}
                  count={count}
                />
              ) : null,
            )}
          </nav>
        )}
        <Divider />
        <FleetLink
          change={{ byProject: !state.byProject, page: 1 }}
          current={state.byProject}
          className="chip target more"
        >
          Group by project
        </FleetLink>
        <FleetSort form={FORM_ID} />
        {isFiltered(state) && (
          <FleetLink
            change={NO_FILTER}
            className="target text-[0.8125rem] text-run underline underline-offset-2"
          >
            Show all
          </FleetLink>
        )}
      </div>
    </div>
  );
}

/** Of what a phone shows only when asked. */
function isOfMore({ project, tag, kind, option, sort, byProject }: FleetState): boolean {
  return byProject || sort !== FLEET_SORTS[0] || [project, tag, kind, option].some((value) => value !== "");
}

function isFiltered({ q, project, tag, kind, option, verdict }: FleetState): boolean {
  return [q, project, tag, kind, option, verdict].some((value) => value !== "");
}

/** Between choices that have nothing to do with each other. */
function Divider() {
  return <span aria-hidden className="mx-0.5 h-5 w-px bg-line max-sm:hidden" />;
}

interface ChipProps {
  readonly change: Parameters<typeof FleetLink>[0]["change"];
  readonly current: boolean;
  readonly words: string;
  readonly count: number;
}

function Chip({ change, current, words, count }: ChipProps) {
  return (
    <FleetLink change={{ ...change, page: 1 }} current={current} className="chip target">
      {words} <span className="text-ink-3">{count.toLocaleString("en-US")}</span>
    </FleetLink>
  );
}

/** A form, so that it filters without scripts too. */
function FilterForm({ view: { choices }, children }: FleetFiltersProps) {
  const [state, setState] = useFleetState();
  return (
    <search className="max-sm:w-full">
      <form
        id={FORM_ID}
        method="get"
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-center gap-2"
      >
        <span className="relative max-sm:flex-1 max-sm:basis-56">
          <Search size={14} aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 text-ink-3" />
          <input
            type="search"
            name="q"
            value={state.q}
            onChange={(event) => void setState({ q: event.target.value, page: 1 }, { history: "replace" })}
            placeholder="Filter by name, project, tag"
            aria-label="Filter instances"
            aria-keyshortcuts="/"
            autoComplete="off"
            spellCheck={false}
            className="h-8.5 w-58 rounded-control border border-line bg-panel pr-2.5 pl-8 text-[0.8125rem] text-ink placeholder:text-ink-3 max-sm:w-full pointer-coarse:h-11"
          />
        </span>
        {children}
        <Choose name="project" all="All projects" choices={choices.projects} />
        <Choose name="tag" all="All tags" choices={choices.tags} />
        <Choose name="option" all="All options" choices={choices.options} />
        {(["kind", "verdict", "byProject"] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={String(state[name])} />
        ))}
        <noscript>
          <button type="submit" className="control">
            Filter
          </button>
        </noscript>
      </form>
    </search>
  );
}

interface ChooseProps {
  readonly name: "project" | "tag" | "option";
  readonly all: string;
  readonly choices: readonly Choice[];
}

function Choose({ name, all, choices }: ChooseProps) {
  const [state, setState] = useFleetState();
  const chosen = state[name];
  if (choices.length < 2 && chosen === "") return null;
  return (
    <select
      name={name}
      value={chosen}
      aria-label={`Filter by ${name}`}
      onChange={(event) => void setState({ [name]: event.target.value, page: 1 })}
      className="more h-8.5 max-w-40 rounded-control max-sm:min-w-0 max-sm:max-w-none max-sm:flex-1 max-sm:basis-24 border border-line bg-panel px-2 text-[0.8125rem] text-ink pointer-coarse:h-11"
    >
      <option value="">{all}</option>
      {chosen !== "" && !choices.some(({ value }) => value === chosen) && (
        <option value={chosen}>{`${chosen} (none)`}</option>
      )}
      {choices.map(({ value, words, count }) => (
        <option key={value} value={value}>
          {`${words} (${count})`}
        </option>
      ))}
    </select>
  );
}
