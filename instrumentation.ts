import type { Instrumentation } from "next";

// Next compiles this file for its edge runtime too, and drops from there only what stands inside these very tests.

/** Runs once as a server starts, however it was started: a container, for one, skips `next start`. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepareServer } = await import("./instrumentation.node");
    if (process.env.NEXT_PHASE !== "phase-production-build") prepareServer();
  }
}

/** Next prints what a page throws for people; this is its line in the log. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logFault } = await import("./instrumentation.node");
    logFault(error);
  }
};
