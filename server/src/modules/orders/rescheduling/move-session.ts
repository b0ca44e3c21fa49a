import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { Failure, type InvalidInput } from '../../../graphql/failures.js';
import { nearestFree, SlotTaken, type Appointment, type SlotNotFree } from '../../appointments/index.js';
import { checkTime, type WantedTime } from './check-time.js';
import { giveTime, type TimeChange } from './give-time.js';

/** What a session is to be, who wants it and why. */
export interface SessionMove extends WantedTime, TimeChange {}

/**
 * Gives a confirmed session another time, tutor or length with everything that follows but money, as {@link giveTime} says, if
 * {@link checkTime} says that it is free. Losing to somebody is `SlotTaken`, any other refusal `SlotNotFree`, both with the nearest
 * free starts.
 *
 * The row must be locked and be confirmed; whether this person may is the caller's part. The context is the company's or an admin's.
 */
export async function moveSession(
  ctx: Context,
  tx: Transaction,
  appointment: Appointment,
  move: SessionMove,
): Promise<Appointment | SlotTaken | SlotNotFree | InvalidInput> {
  const time = await checkTime(ctx, tx, appointment, move);
  if (time instanceof Failure) return time;
  const moved = await giveTime(ctx, tx, appointment, time, move);
  const { startsAt, minutes, tutorId } = move;
  return (
    moved ??
    new SlotTaken(
      await nearestFree(ctx, tx, { startsAt, minutes, tutorIds: [tutorId], studentId: appointment.studentId }),
    )
  );
}
