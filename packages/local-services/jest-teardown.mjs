// Jest's globalTeardown beside jest-setup.mjs: stops the server that it started, if it did.
import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const own = globalThis.testDatabase;
  if (own === undefined) return;
  await own.database.stop();
  await rm(own.folder, { recursive: true, force: true });
}
