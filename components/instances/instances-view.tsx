"use client";

import { useQuery } from "@tanstack/react-query";
import { AnswerView } from "@/components/ui/answer-view";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Problem } from "@/lib/backups/errors";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceList } from "@/lib/backups/model";
import { instancesQuery } from "@/lib/queries/answers";
import { InstanceTable } from "./instance-table";
import { KindFilter, useKindFilter } from "./kind-filter";
import { Retirements } from "./retirements";

export function InstancesView() {
  const { data } = useQuery(instancesQuery());
  return (
    <>
      <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">All instances</h1>
      <AnswerView answer={data} skeleton={<InstancesSkeleton />}>
        {(list) => <Instances list={list} />}
      </AnswerView>
    </>
  );
}

function Instances({ list: { instances, errors } }: { list: InstanceList }) {
  const [{ kind }] = useKindFilter();
  const shown = kind === null ? instances : instances.filter((instance) => instance.kind === kind);
  const projects = new Set(instances.map(({ projectId }) => projectId)).size;
  return (
    <>
      <p className="mt-1.5 text-ink-2 text-[0.8125rem]">
        <b className="font-medium text-ink">{instances.length}</b>{" "}
        {instances.length === 1 ? "instance" : "instances"} in{" "}
        <b className="font-medium text-ink">{projects}</b> {projects === 1 ? "project" : "projects"}
      </p>
      <div className="mt-4 grid gap-3">
        {errors.map((problem) => (
          <ProjectProblem key={`${problem.projectId} ${problem.kind} ${problem.detail}`} problem={problem} />
        ))}
        <Retirements instances={instances} complete={errors.length === 0} />
      </div>
      <KindFilter instances={instances} />
      {shown.length > 0 ? (
        <InstanceTable instances={shown} />
      ) : (
        <p className="panel mt-5 px-5 py-6 text-ink-2">
          {errors.length > 0
            ? "No instance could be read: see above."
            : `The projects that these credentials can see hold no ${kind === null ? "" : `${kinds[kind].label} `}instance.`}
        </p>
      )}
    </>
  );
}

function ProjectProblem({ problem }: { problem: Problem }) {
  return (
    <Notice
      title={`Project ${problem.projectName ?? problem.projectId ?? ""}${problem.kind ? `, ${kinds[problem.kind].label}` : ""}: ${problem.title}`}
      tone="wait"
      alert
    >
      {problem.detail}
    </Notice>
  );
}

function InstancesSkeleton() {
  return (
    <div className="panel mt-8 grid gap-5 px-4.5 py-4" aria-busy="true">
      <p className="sr-only">Asking Atlas for the instances.</p>
      {Array.from({ length: 10 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have nothing else
        <Skeleton key={row} className="h-9" />
      ))}
    </div>
  );
}
