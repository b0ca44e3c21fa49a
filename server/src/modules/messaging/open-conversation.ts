import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import type { SignedIn } from '../../viewer.js';
import type { OpenConversationInput } from './conversation.inputs.js';
import { findConversation } from './conversation.queries.js';
import { ConversationNotAllowed, ConversationOpened } from './conversation.results.js';
import type { Pair } from './pair.loaders.js';

/**
 * Opens, or finds, the conversation of a student and a tutor. A student may ask any tutor whose profile is public; a tutor may
 * write to the students of their own sessions. Two who open it at once get the same one.
 */
export async function openConversation(
  ctx: Context,
  input: OpenConversationInput,
): Promise<ConversationOpened | ConversationNotAllowed | InvalidInput> {
  const viewer = signedIn(ctx.viewer);
  const pair = pairOf(viewer, input);
  if (!pair) return InvalidInput.at(viewer.role === 'tutor' ? 'studentId' : 'tutorId', 'isNotEmpty');
  return ctx.transact(async (tx) => {
    const id = (await existing(tx, pair)) ?? ((await mayOpen(tx, viewer, pair)) ? await open(ctx, tx, pair) : null);
    return id === null ? new ConversationNotAllowed() : new ConversationOpened(await findConversation(tx, id));
  });
}

function pairOf(viewer: SignedIn, { tutorId, studentId }: OpenConversationInput): Pair | null {
  if (viewer.role === 'tutor') return studentId ? { studentId, tutorId: viewer.id } : null;
  return tutorId ? { studentId: viewer.id, tutorId } : null;
}

async function existing(tx: Transaction, { studentId, tutorId }: Pair): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>('select id from conversations where student_id = $1 and tutor_id = $2', [
    studentId,
    tutorId,
  ]);
  return row?.id ?? null;
}

/** They have, had or will have a booked session, or a student looks at a tutor's public profile. */
async function mayOpen(tx: Transaction, viewer: SignedIn, { studentId, tutorId }: Pair): Promise<boolean> {
  const [row] = await tx.query<{ allowed: boolean }>(
    `select exists (select from appointments where student_id = $1 and tutor_id = $2 and state not in ('held', 'expired'))
       or ($3 and exists (select from tutors where user_id = $2 and active)) as allowed`,
    [studentId, tutorId, viewer.role === 'student'],
  );
  return row?.allowed ?? false;
}

async function open(ctx: Context, tx: Transaction, { studentId, tutorId }: Pair): Promise<string | null> {
  await tx.query(
    `insert into conversations (id, kind, student_id, tutor_id, created_at) values ($1, 'student_tutor', $2, $3, $4)
     on conflict on constraint conversations_pair_unique do nothing`,
    [uuidv7(), studentId, tutorId, ctx.now],
  );
  const id = await existing(tx, { studentId, tutorId });
  await tx.query(
    `insert into conversation_members (conversation_id, user_id, updated_at) select $1, member, $3 from unnest($2::uuid[]) as member
     on conflict (conversation_id, user_id) do nothing`,
    [id, [studentId, tutorId], ctx.now],
  );
  return id;
}
