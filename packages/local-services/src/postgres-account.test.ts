import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canReach } from './postgres-account.js';

const stranger = { uid: 54_321, gid: 54_321 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '4as-reach-'));
  await mkdir(join(folder, 'closed', 'open'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what another account can reach', () => {
  it('is what lies below folders that are open to it', async () => {
    await chmod(folder, 0o711);
    expect(await canReach(stranger, join(folder, 'new'))).toBe(true);
  });

  it('is nothing below a closed folder, whatever is open inside', async () => {
    await chmod(folder, 0o700);
    expect(await canReach(stranger, join(folder, 'closed', 'open'))).toBe(false);
    expect(await canReach(stranger, join(folder, 'not', 'made', 'yet'))).toBe(false);
  });

  it('is below a closed folder for its owner', async () => {
    await chmod(folder, 0o700);
    expect(await canReach({ uid: process.getuid?.() ?? 0, gid: 54_321 }, join(folder, 'closed'))).toBe(true);
  });

  it('is everything for the person who starts the server for themselves', async () => {
    expect(await canReach(null, '/any/where')).toBe(true);
  });
});
