const TIMES = 200;

/** Asks for a page until the server has compiled what renders it: viewers meet a process that has run for days. */
export async function warmUp(url: string): Promise<void> {
  for (let time = 0; time < TIMES; time += 1) {
    const answer = await fetch(url);
    await answer.text();
  }
}
