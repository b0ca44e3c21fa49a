import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { CodedError } from '../../graphql/errors.js';
import type { EventStream } from '../../live/event-stream.js';
import type { EventOf } from '../../live/events.js';
import { bookableTutors } from './find-free-slots.js';

/** Whose slots somebody looks at. */
export interface SlotChangesWanted {
  courseId?: string | null;
  /** Null: any tutor of the course. */
  tutorId?: string | null;
}

/**
 * What is taken and given back of the time of those whose slots the viewer looks at: a tutor's own; for students, one tutor or all
 * who teach a course now. Throws BAD_REQUEST for a student who names no course, NOT_FOUND for what can not be booked.
 */
export async function slotChanges(
  ctx: Context,
  { courseId, tutorId }: SlotChangesWanted,
): Promise<EventStream<EventOf<'tutor-time'>>> {
  const tutorIds = new Set(await tutorsLookedAt(ctx, courseId ?? null, tutorId ?? null));
  return ctx.services.live.subscribe('tutor-time', (event) => tutorIds.has(event.tutorId));
}

async function tutorsLookedAt(ctx: Context, courseId: string | null, tutorId: string | null): Promise<string[]> {
  if (ctx.viewer.role === 'tutor') return [signedIn(ctx.viewer).id];
  if (courseId === null) throw new CodedError('BAD_REQUEST', 'Say of which course.');
  return (await bookableTutors(ctx, { courseId, tutorId })).tutorIds;
}
