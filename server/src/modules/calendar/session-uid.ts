import type { Env } from '../../env.js';

/** The UID of a session in every calendar, by invitation, file or feed: it never changes, whatever becomes of the session. */
export function sessionUid(id: string, env: Pick<Env, 'PUBLIC_URL'>): string {
  return `${id}@${new URL(env.PUBLIC_URL).hostname}`;
}
