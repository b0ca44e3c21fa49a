/** Resolves when something has become true; rejects for what does not in four seconds, so that a test can say so and end. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 4000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`It never became true: ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
