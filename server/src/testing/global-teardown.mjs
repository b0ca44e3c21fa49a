/** Ends the PostgreSQL that the tests started, if it was theirs. */
export default async function tearDown() {
  await globalThis.stopTestDatabase?.();
}
