import type { Request } from 'express';
import { randomUUID } from 'node:crypto';
import type { Origin } from './context.js';

/** Where a request comes from, as the log and the audit name it: by the id that the logger gave it. */
export function originOf({ id, ip }: Request): Origin {
  return { requestId: typeof id === 'string' ? id : randomUUID(), ip: ip ?? null };
}
