import { Time } from "@/components/ui/time";
import { type Pace, paceOf } from "@/lib/backups/polling";

interface RateBudget {
  readonly name: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly limit: number;
  readonly remaining: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** 0 to 1; null once that is too long ago to tell anything. */
  readonly shareLeft: number | null;
}

interface RateBudgetsProps {
  /** As last seen, the tightest first. */
  readonly budgets: readonly RateBudget[];
}

/** A project has several: those that nobody is near need no look. */
const MOST_SHOWN = 12;

/** What Atlas still lets be asked, and what the dashboard does about it. */
export function RateBudgets({ budgets }: RateBudgetsProps) {
  return (
    <section className="panel mt-5 px-5 py-5">
      <h2 className="font-semibold text-base">Rate budget</h2>
      <p className="mt-1 max-w-prose text-ink-2">
        Atlas counts calls per project and kind of call, and lets some more be made each minute. When less
        than a fifth of a budget is left, the dashboard asks no more than every 15 seconds for anything that
        counts against that project; below a twentieth once a minute, and Refresh waits too.
      </p>
      {budgets.length === 0 ? (
        <p className="mt-3">Atlas has not said what is left.</p>
      ) : (
        <Budgets budgets={budgets.slice(0, MOST_SHOWN)} />
      )}
      {budgets.length > MOST_SHOWN && (
        <p className="mt-3 text-[0.8125rem] text-ink-2">
          {budgets.length - MOST_SHOWN} more budgets have no less left than these.
        </p>
      )}
    </section>
  );
}

function Budgets({ budgets }: RateBudgetsProps) {
  return (
    <table className="facts-table mt-3" aria-label="Rate budgets">
      <thead>
        <tr>
          <th scope="col">Calls to</th>
          <th scope="col">Project</th>
          <th scope="col" className="number">
            Left
          </th>
          <th scope="col">Pace</th>
          <th scope="col">As of</th>
        </tr>
      </thead>
      <tbody>
        {budgets.map((budget) => (
          <tr key={`${budget.name} ${budget.projectId}`}>
            <td data-label="Calls to">{budget.name}</td>
            <td data-label="Project">{budget.projectName ?? budget.projectId ?? "All"}</td>
            <td data-label="Left" className="number">
              {budget.remaining.toLocaleString("en-US")} of {budget.limit.toLocaleString("en-US")}
            </td>
            <td data-label="Pace">{PACE_WORDS[paceOf(budget.shareLeft)]}</td>
            <td data-label="As of">
              <Time at={budget.at} showZone age />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PACE_WORDS: Readonly<Record<Pace, string>> = {
  usual: "Usual",
  sparing: "Slowed to 15 s",
  least: "Slowed to a minute",
};
