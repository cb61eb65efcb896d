import { type RestoreRequest, restoreSourceOf } from "../restore-request";

/** What is restored and where to, in the words that all kinds share. */
export function restoreOptions({ from, source, target }: RestoreRequest): readonly (readonly string[])[] {
  const { deliveryType: _, ...what } = restoreSourceOf(source);
  return [
    ["--clusterName", from.name],
    ...Object.entries(what).map(([name, value]) => [`--${name}`, String(value)]),
    ["--targetClusterName", target.clusterName],
    ["--targetProjectId", target.projectId],
    ["--projectId", from.projectId],
  ];
}
