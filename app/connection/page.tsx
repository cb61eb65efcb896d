import type { Metadata } from "next";
import { ConnectionFacts } from "@/components/connection/connection-facts";
import { MissingCredentials } from "@/components/connection/missing-credentials";
import { RateBudgets } from "@/components/connection/rate-budgets";
import { Shell } from "@/components/shell/shell";
import { getAtlas } from "@/lib/atlas/sources";
import { isBackupError } from "@/lib/backups/errors";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Connection" };

/** How the dashboard reaches Atlas. Asks Atlas nothing, so that it is there when Atlas is not. */
export default function ConnectionPage() {
  return (
    <Shell crumbs={[{ text: "All instances", href: paths.instances() }, { text: "Connection" }]}>
      <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">Connection to Atlas</h1>
      <Connection />
    </Shell>
  );
}

function Connection() {
  try {
    const stats = getAtlas().stats();
    return (
      <>
        <ConnectionFacts stats={stats} />
        <RateBudgets budgets={stats.rateBudgets} />
      </>
    );
  } catch (error) {
    if (isBackupError(error, "not_configured")) return <MissingCredentials detail={error.message} />;
    throw error;
  }
}
