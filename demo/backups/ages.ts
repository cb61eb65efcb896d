/** What a snapshot's age makes of it. */
export interface Ages {
  readonly inProgress: number;
  readonly completed: number;
}

export function statusAtAge(ages: Ages, age: number, failed: boolean): string {
  if (age < ages.inProgress) return "queued";
  if (age < ages.completed) return "inProgress";
  return failed ? "failed" : "completed";
}
