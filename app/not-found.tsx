import type { Metadata } from "next";
import Link from "next/link";
import { Shell } from "@/components/shell/shell";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Shell crumbs={[{ text: "All instances", href: paths.instances() }, { text: "Not found" }]}>
      <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">
        There is no page at this address
      </h1>
      <p className="mt-3 max-w-prose text-ink-2">
        A project or snapshot id is 24 lower-case hexadecimal digits, and an instance name holds letters,
        digits and hyphens. Nothing was asked of Atlas.
      </p>
      <p className="mt-4">
        <Link href={paths.instances()} className="control target">
          All instances
        </Link>
      </p>
    </Shell>
  );
}
