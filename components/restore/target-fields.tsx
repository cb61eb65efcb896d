"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useId, useState } from "react";
import type { Instance, InstanceRef } from "@/lib/backups/model";
import { isInstanceName, isObjectId } from "@/lib/backups/names";
import { canRestoreInto } from "@/lib/backups/restore-targets";
import { instanceQuery, instancesQuery } from "@/lib/queries/answers";
import { useRestoreTarget, WHILE_MOVING } from "./use-restore-params";

const NONE: readonly Instance[] = [];

/** Where to restore to: one of the instances that can be restored into, or any name and project. */
export function TargetFields({ instanceRef }: { instanceRef: InstanceRef }) {
  const [target, setTarget] = useRestoreTarget();
  const malformed = useSearchParams().has("target") && target === null;
  const [cluster, setCluster] = useState(target?.clusterName ?? "");
  const [project, setProject] = useState(target?.projectId ?? "");
  const [projectTyped, setProjectTyped] = useState(target !== null);
  const [asked, setAsked] = useState(false);
  const [typing, setTyping] = useState(false);
  const { choices, isUnknown, begins } = useTargets(instanceRef, asked);
  const list = useId();
  const warning = useId();

  const set = (clusterName: string, projectId: string) => {
    setCluster(clusterName);
    setProject(projectId);
    const valid = isInstanceName(clusterName) && isObjectId(projectId);
    void setTarget(valid ? { clusterName, projectId } : null, WHILE_MOVING);
  };
  const typeCluster = (text: string) => {
    const chosen = choices.find((choice) => choice.text === text);
    if (chosen) set(chosen.instance.name, chosen.instance.projectId);
    else set(text.trim(), projectTyped ? project : text === "" ? "" : instanceRef.projectId);
  };
  return (
    <div>
      <div className="grid gap-2.5 sm:grid-cols-[1fr_1.1fr]">
        <label className="text-[0.8125rem] text-ink-2">
          Restore into
          <input
            type="text"
            value={cluster}
            list={list}
            onFocus={() => setAsked(true)}
            onChange={(event) => {
              setTyping(true);
              typeCluster(event.target.value);
            }}
            onKeyDown={({ key }) => key === "Enter" && setTyping(false)}
            onBlur={() => setTyping(false)}
            placeholder="cluster name"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={warning}
            aria-invalid={cluster !== "" && !isInstanceName(cluster)}
            className="field mt-1 block w-full"
          />
        </label>
        <label className="text-[0.8125rem] text-ink-2">
          in the project
          <input
            type="text"
            value={project}
            onChange={(event) => {
              setProjectTyped(event.target.value !== "");
              set(cluster, event.target.value.trim());
            }}
            placeholder="project id"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={project !== "" && !isObjectId(project)}
            className="field mt-1 block w-full font-mono text-[0.75rem]"
          />
        </label>
        <datalist id={list}>
          {choices.map(({ text, instance }) => (
            <option key={`${instance.projectId}/${instance.name}`} value={text}>
              {instance.projectName ?? instance.projectId}
            </option>
          ))}
        </datalist>
      </div>
      {malformed && (
        <p role="alert" className="mt-2 text-[0.8125rem] text-wait">
          The target in this address is none, and is left out.
        </p>
      )}
      <p id={warning} className="mt-2 text-[0.8125rem] text-bad">
        <TargetWarning instanceRef={instanceRef} cluster={cluster} project={project} />
      </p>
      {isUnknown(cluster, project) && !(typing && begins(cluster)) && (
        <p className="mt-1 text-[0.8125rem] text-wait">
          {`These credentials see no “${cluster}” in that project that this could be restored into. Check both before you start.`}
        </p>
      )}
    </div>
  );
}

interface Choice {
  /** The name; with the project where two have the same. */
  readonly text: string;
  readonly instance: Instance;
}

interface Targets {
  readonly choices: readonly Choice[];
  /** Whether all of them are known, and this is none. */
  readonly isUnknown: (name: string, projectId: string) => boolean;
  /** Whether it may become one of them: it is not judged while it is being typed. */
  readonly begins: (name: string) => boolean;
}

/** Asked for when somebody is about to choose, and then once: the list may be of a thousand. */
function useTargets(instanceRef: InstanceRef, wanted: boolean): Targets {
  const { data } = useQuery({ ...instancesQuery(), enabled: wanted, refetchInterval: false });
  const own = useQuery(instanceQuery(instanceRef)).data?.value?.instance;
  const from = { kind: instanceRef.kind, clusterType: own?.clusterType ?? null };
  const targets = (data?.value?.instances ?? NONE).filter((instance) => canRestoreInto(from, instance));
  const count = new Map<string, number>();
  for (const { name } of targets) count.set(name, (count.get(name) ?? 0) + 1);
  const choices = targets.map((instance) => {
    const project = instance.projectName ?? instance.projectId;
    const unique = count.get(instance.name) === 1;
    return { text: unique ? instance.name : `${instance.name} (${project})`, instance };
  });
  const isComplete = data?.value != null && data.value.errors.length === 0;
  const isUnknown = (name: string, projectId: string) =>
    isComplete &&
    isInstanceName(name) &&
    isObjectId(projectId) &&
    !targets.some((target) => target.name === name && target.projectId === projectId);
  const begins = (name: string) => targets.some((target) => target.name.startsWith(name));
  return { choices, isUnknown, begins };
}

interface TargetWarningProps {
  readonly instanceRef: InstanceRef;
  readonly cluster: string;
  readonly project: string;
}

function TargetWarning({ instanceRef, cluster, project }: TargetWarningProps) {
  if (cluster !== "" && !isInstanceName(cluster)) {
    return "Not a name that Atlas allows: up to 64 letters, digits and hyphens, beginning with a letter or digit.";
  }
  if (project !== "" && !isObjectId(project)) return "A project id is 24 lower-case hexadecimal digits.";
  if (cluster === instanceRef.name && project === instanceRef.projectId) {
    return `This is ${cluster} itself: Atlas removes all its data before it restores, and what was written after the chosen moment is lost. Stop what writes to it first, or restore into another one and look.`;
  }
  return `Atlas removes all data on ${cluster || "the target"} before it restores. Stop what writes to it first.`;
}
