import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import { resolve } from 'node:path';
import type { Env } from '../../env.js';

/** Where files are: a folder on disk, or any S3. Keys are made by us and never hold a name that a person gave. */
export type FileStore = Disk;

/** The store that the environment asks for. */
export function createFileStore(env: Env): FileStore {
  if (!env.S3_BUCKET) return new Disk(new FSDriver({ location: resolve(env.FILES_DIR), visibility: 'private' }));
  const credentials =
    env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
      ? { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
      : undefined;
  return new Disk(
    new S3Driver({
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      visibility: 'private',
      ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {}),
      ...(credentials ? { credentials } : {}),
    }),
  );
}
