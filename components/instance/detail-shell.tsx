"use client";

import { type QueryKey, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { Freshness } from "@/components/shell/freshness";
import { type Crumb, Shell } from "@/components/shell/shell";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";
import { instanceQuery } from "@/lib/queries/answers";

interface DetailShellProps {
  readonly instanceRef: InstanceRef;
  readonly id: string;
  readonly title: string;
  /** The query that the page is about: its freshness is shown. */
  readonly queryKey: QueryKey;
  /** Between the instance and this page. */
  readonly crumbs?: readonly Crumb[];
  /** Where to go from here. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page about one thing of an instance. */
export function DetailShell({ instanceRef, id, title, queryKey, crumbs = [], ...slots }: DetailShellProps) {
  const projectName = useQuery(instanceQuery(instanceRef)).data?.value?.instance.projectName;
  const trail = [
    { text: "All instances", href: paths.instances() },
    ...(projectName ? [{ text: projectName }] : []),
    { text: instanceRef.name, href: paths.instance(instanceRef) },
    ...crumbs,
    { text: `${id.slice(0, 8)}…`, mono: true },
  ];
  return (
    <Shell crumbs={trail} freshness={<Freshness queryKey={queryKey} />}>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">{title}</h1>
          <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3.5 text-[0.8125rem] text-ink-2">
            <span className="break-all font-mono text-[0.78125rem]">{id}</span>
            <Link
              href={paths.instance(instanceRef)}
              prefetch={false}
              className="target underline-offset-2 hover:underline"
            >
              {instanceRef.name}
            </Link>
          </p>
        </div>
        {slots.actions}
      </div>
      {slots.children}
    </Shell>
  );
}
