import Link from "next/link";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

export type InstanceTab = "snapshots" | "restore" | "restore-jobs";

const TABS = [
  { tab: "snapshots", words: "Snapshots", href: paths.instance },
  { tab: "restore", words: "Restore", href: paths.restore },
  { tab: "restore-jobs", words: "Restore jobs", href: paths.restoreJobs },
] as const;

/** The pages about one instance. */
export function InstanceTabs({ instanceRef, current }: { instanceRef: InstanceRef; current: InstanceTab }) {
  return (
    <nav aria-label="Pages of this instance" className="mt-5 border-line border-b print:hidden">
      <ul className="flex gap-5.5">
        {TABS.map(({ tab, words, href }) => (
          <li key={tab}>
            <Link
              href={href(instanceRef)}
              prefetch={false}
              aria-current={tab === current ? "page" : undefined}
              className="target -mb-px inline-flex items-center border-transparent border-b-2 py-2 text-ink-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-[550] aria-[current=page]:text-ink"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
