/** Resolves when the fleet has looked at every instance: until then its rows say so. */
export async function everythingSeen(origin: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${origin}/api/fleet`);
    const { checked, rows }: { checked: number; rows: unknown[] } = await response.json();
    if (rows.length > 0 && checked === rows.length) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
