import { CircleAlert } from "lucide-react";
import type { Problem } from "@/lib/backups/errors";
import { kinds } from "@/lib/backups/kinds";

interface UnlistedRowsProps {
  readonly errors: readonly Problem[];
  /** How many columns the table has. */
  readonly columns: number;
}

/** A project, or one kind of instances in it, that could not be listed: a row among the others that says so. */
export function UnlistedRows({ errors, columns }: UnlistedRowsProps) {
  return errors.map(({ projectId, projectName, kind, title, detail }) => (
    <tr key={`${projectId} ${kind} ${detail}`}>
      <td>
        <span className="font-[550]">{projectName ?? projectId ?? "Projects"}</span>
        <div className="text-[0.78125rem] text-ink-3">
          {kind ? `Project · ${kinds[kind].label}` : "Project"}
        </div>
      </td>
      <td colSpan={columns - 1} data-label="Backup">
        <div>
          <span className="badge bg-wait-soft text-wait">
            <CircleAlert size={15} aria-hidden />
            {title}
          </span>
          <div className="mt-0.5 text-[0.78125rem] text-ink-2">{detail}</div>
        </div>
      </td>
    </tr>
  ));
}
