const PATIENCE_MS = 25_000;

/** Waits until a condition holds. Gives up with an error a little before the test's own time limit would. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`This was waited for in vain: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
