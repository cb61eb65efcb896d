/** Runs once as a server starts, however it was started: a container, for one, skips the launcher. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime too, and drops from there only what stands inside this very test.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepareServer } = await import("./instrumentation.node");
    if (process.env.NEXT_PHASE !== "phase-production-build") prepareServer();
  }
}
