"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";
import { instanceQuery, snapshotsQuery } from "@/lib/queries/answers";
import { InstanceHeader } from "./instance-header";

/** The frame of every page about one instance. Its facts may be missing: the name in the address is enough. */
export function InstanceShell({ instanceRef, children }: { instanceRef: InstanceRef; children: ReactNode }) {
  const { data } = useQuery(instanceQuery(instanceRef));
  const instance = data?.value?.instance ?? null;
  const crumbs = [
    { text: "All instances", href: paths.instances() },
    ...(instance?.projectName ? [{ text: instance.projectName }] : []),
    { text: instanceRef.name },
  ];
  return (
    <Shell crumbs={crumbs} freshness={<Freshness queryKey={snapshotsQuery(instanceRef).queryKey} />}>
      <InstanceHeader instanceRef={instanceRef} instance={instance} />
      {children}
    </Shell>
  );
}
