"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useNow } from "@/components/shell/now";
import type { Problem } from "@/lib/backups/errors";
import { paths } from "@/lib/paths";
import { formatAge } from "@/lib/time/duration";
import { Notice } from "./notice";

/** To a reader these are one thing; which of them it was is said after it. */
const UNREACHABLE: ReadonlySet<string> = new Set(["atlas_unavailable", "atlas_timeout", "atlas_malformed"]);

const headline = (problem: Problem) =>
  UNREACHABLE.has(problem.code) ? "Could not reach Atlas" : problem.title;

interface StaleProps {
  readonly problem: Problem;
  /** ISO 8601 UTC: when Atlas gave what is still on screen. */
  readonly fetchedAt: string | null;
}

/** The newest attempt failed; what was known before stays below, with its age. */
export function StaleNotice({ problem, fetchedAt }: StaleProps) {
  const now = useNow(1_000);
  return (
    <div className="mt-5 mb-4">
      <Notice title={headline(problem)} tone="wait" alert>
        {fetchedAt && (
          // It moves every second: shown, but not said again each time.
          <span aria-live="off">What you see is from {formatAge(Date.parse(fetchedAt), now)}. </span>
        )}
        {problem.detail} <AtlasWords problem={problem} />
      </Notice>
    </div>
  );
}

/** Nothing is known: what happened, why, and what to do. */
export function ProblemPanel({ problem, children }: { problem: Problem; children?: React.ReactNode }) {
  const client = useQueryClient();
  return (
    <section role="alert" className="panel mt-6 px-5 py-5">
      <h2 className="font-semibold text-base">{headline(problem)}</h2>
      <p className="mt-1 max-w-prose text-ink-2">{problem.detail}</p>
      <p className="mt-1 text-ink-2">
        <AtlasWords problem={problem} />
      </p>
      {children}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="button" className="control" onClick={() => client.refetchQueries({ type: "active" })}>
          Try again
        </button>
        <Link
          href={paths.connection()}
          prefetch={false}
          className="target text-run underline-offset-2 hover:underline"
        >
          How the dashboard reaches Atlas
        </Link>
      </div>
    </section>
  );
}

/** Atlas's own words are data: shown as they are, never decided on. */
function AtlasWords({ problem }: { problem: Problem }) {
  const { atlas } = problem;
  if (!atlas?.errorCode && !atlas?.detail) return null;
  return (
    <>
      Atlas says: {atlas.errorCode && <code className="font-mono text-[0.78125rem]">{atlas.errorCode}</code>}{" "}
      {atlas.detail}
    </>
  );
}
