"use client";

import { FLEET_SORTS, type FleetSort as Sort } from "@/lib/backups/fleet-order";
import { fleetParsers } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

const WORDS: Readonly<Record<Sort, string>> = {
  backup: "Worst first",
  name: "By name",
  lastGood: "Oldest good first",
  size: "Largest first",
};

/** A list, not heads of columns: a phone has none, and with the form of this id it works without scripts. */
export function FleetSort({ form }: { form: string }) {
  const [{ sort }, setState] = useFleetState();
  return (
    <select
      form={form}
      name="sort"
      value={sort}
      aria-label="Sort by"
      className="chip target more"
      onChange={({ target }) => void setState({ sort: fleetParsers.sort.parse(target.value), page: 1 })}
    >
      {FLEET_SORTS.map((each) => (
        <option key={each} value={each}>
          {WORDS[each]}
        </option>
      ))}
    </select>
  );
}
