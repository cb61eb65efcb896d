import "server-only";

/** On a page that is about something else, restores are worth a moment and no more. */
const WAIT_MS = 800;

/** What is read, or null where Atlas takes its time: reading goes on, and the next who asks finds it. */
export async function inAMoment<T>(read: () => Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, WAIT_MS, null));
  return Promise.race([read(), late]);
}
