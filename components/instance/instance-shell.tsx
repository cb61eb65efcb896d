"use client";

import { type QueryKey, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import { Notice } from "@/components/ui/notice";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";
import { instanceQuery } from "@/lib/queries/answers";
import { InstanceHeader } from "./instance-header";
import { type InstanceTab, InstanceTabs } from "./instance-tabs";

interface InstanceShellProps {
  readonly instanceRef: InstanceRef;
  readonly tab: InstanceTab;
  /** The query that the page is about: its freshness is shown. */
  readonly queryKey: QueryKey;
  readonly children: ReactNode;
}

/** The frame of every page about one instance. Its facts may be missing: the name in the address is enough. */
export function InstanceShell({ instanceRef, tab, queryKey, children }: InstanceShellProps) {
  const { data } = useQuery(instanceQuery(instanceRef));
  const instance = data?.value?.instance ?? null;
  const crumbs = [
    { text: "All instances", href: paths.instances() },
    ...(instance?.projectName ? [{ text: instance.projectName }] : []),
    { text: instanceRef.name },
  ];
  return (
    <Shell crumbs={crumbs} freshness={<Freshness queryKey={queryKey} />}>
      <InstanceHeader
        instanceRef={instanceRef}
        instance={instance}
        tab={tab}
        isThere={data?.problem?.code !== "not_found"}
      />
      <InstanceTabs instanceRef={instanceRef} current={tab} />
      {instance?.notices.map(({ title, text }) => (
        <div key={title} className="mt-5">
          <Notice title={title}>{text}</Notice>
        </div>
      ))}
      {children}
    </Shell>
  );
}
