import { priceCart, supplementPrice } from '@4as/pricing';
import { defineLoader, inOrderOf } from '../../../database/loaders.js';
import type { Db } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';

/** What a course costs today, offered or not: a session that is booked may get longer all the same. */
interface CourseRate {
  id: string;
  studentRateCents: number;
  taxable: boolean;
}

/** What is paid for a session to be longer, cents. */
export interface SupplementAmounts {
  /** Before taxes. */
  priceCents: number;
  taxable: boolean;
  totalCents: number;
}

/**
 * What it costs to give a session more minutes, at today's rate of its course, with the taxes of the course and without a coupon; null for
 * a length that is not longer and for a course that the unit of work does not see.
 */
export async function supplementAmounts(
  db: Db,
  appointment: Pick<Appointment, 'courseId' | 'minutes'>,
  minutes: number,
): Promise<SupplementAmounts | null> {
  const [rate] = await ratesOf(db, [appointment.courseId]);
  return rate ? amountsAt(rate, appointment, minutes) : null;
}

/** What a course's added minutes cost, as {@link supplementAmounts}, for a rate that was read before. */
export function amountsAt(
  { studentRateCents, taxable }: CourseRate,
  appointment: Pick<Appointment, 'minutes'>,
  minutes: number,
): SupplementAmounts | null {
  if (minutes <= appointment.minutes) return null;
  const priceCents = supplementPrice(studentRateCents, { from: appointment.minutes, to: minutes });
  const { totalCents } = priceCart([{ priceCents, taxed: taxable }]);
  return { priceCents, taxable, totalCents };
}

/** Rates of courses by id; null for one that the viewer does not see. */
export const courseRateLoader = defineLoader<string, CourseRate | null>({
  name: 'course rate',
  async batch(ctx, courseIds) {
    return inOrderOf(courseIds, await ratesOf(ctx.db, courseIds), (rate) => rate.id, null);
  },
});

function ratesOf(db: Db, courseIds: readonly string[]): Promise<CourseRate[]> {
  return db.query<CourseRate>(
    'select id, student_rate_cents as "studentRateCents", taxable from courses where id = any ($1)',
    [courseIds],
  );
}
