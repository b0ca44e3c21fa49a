import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import type { ReactivateUserInput, SuspendUserInput } from './account.inputs.js';
import { maySuspend } from './account.policy.js';
import { UserChanged } from './account.results.js';
import { Person, type Role } from './user.entity.js';

/**
 * Keeps a user out: all their sessions end with the commit, by which every process closes their websockets, and signing in is
 * refused. What they have booked stays as it is. Twice is once.
 */
export async function suspendUser(ctx: Context, input: SuspendUserInput): Promise<UserChanged | InvalidInput> {
  if (input.userId === ctx.viewer.id) return InvalidInput.at('userId', 'notYourself');
  return change(ctx, input, { action: 'user.suspend', suspendedAt: ctx.now });
}

/** Lets a suspended user sign in again. */
export async function reactivateUser(ctx: Context, input: ReactivateUserInput): Promise<UserChanged> {
  return change(ctx, input, { action: 'user.reactivate', suspendedAt: null });
}

async function change(
  ctx: Context,
  { userId, reason }: SuspendUserInput,
  { action, suspendedAt }: { action: string; suspendedAt: Date | null },
): Promise<UserChanged> {
  authorize(ctx.viewer, maySuspend, undefined);
  return ctx.transact(async (tx) => {
    const before = await lockUser(tx, userId);
    const unchanged = (before.suspendedAt === null) === (suspendedAt === null);
    if (unchanged) return new UserChanged(before.person, before.suspendedAt);
    await tx.query('update users set suspended_at = $2, updated_at = $3 where id = $1', [userId, suspendedAt, ctx.now]);
    if (suspendedAt) await tx.query('select app.end_sessions($1)', [userId]);
    await recordAudit(ctx, tx, {
      action,
      subjectType: 'user',
      subjectId: userId,
      before: { suspendedAt: before.suspendedAt },
      after: { suspendedAt },
      reason,
    });
    return new UserChanged(before.person, suspendedAt);
  });
}

async function lockUser(tx: Transaction, id: string): Promise<{ person: Person; suspendedAt: Date | null }> {
  const [row] = await tx.query<{ suspendedAt: Date | null }>(
    'select suspended_at as "suspendedAt" from users where id = $1 for update',
    [id],
  );
  const [seen] = await tx.query<{ id: string; name: string; role: Role; pictureFileId: string | null }>(
    'select id, name, role, picture_file_id as "pictureFileId" from people where id = $1',
    [id],
  );
  if (!row || !seen) throw notFound('user');
  return { person: Object.assign(new Person(), seen), suspendedAt: row.suspendedAt };
}
