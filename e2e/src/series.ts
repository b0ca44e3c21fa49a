import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { askAsStudent } from './ask';
import { freeDays } from './purchase';
import type { Course } from './test';

/** A session of a series that its saved card has not paid yet. */
export interface UnpaidSession {
  id: string;
  startsAt: string;
  endsAt: string;
}

/**
 * Has a student with a saved card, signed in on a page, book two weekly sessions with a tutor of the test's own, each to be paid by
 * itself. The first time that is free in both weeks is taken.
 */
export async function bookPaidEach(
  page: Page,
  { course: { slug }, tutor, origin }: { course: Course; tutor: string; origin: string },
): Promise<UnpaidSession[]> {
  const { request } = page;
  const { course } = await askAsStudent<{
    course: { id: string; tutors: { tutor: { id: string; displayName: string } }[] };
  }>(request, 'Booking', { slug }, origin);
  const tutorId = course.tutors.find((one) => one.tutor.displayName === tutor)?.tutor.id;
  if (!tutorId) throw new Error(`${tutor} does not teach this course.`);
  const slots = (await freeDays(request, { courseId: course.id, tutorId, origin })).flat();
  for (const { startsAt } of slots) {
    const plan = planFrom(startsAt, { courseId: course.id, tutorId });
    const { seriesPreview } = await askAsStudent<{ seriesPreview: { bookable?: boolean; totalCents: number } }>(
      request,
      'SeriesPreview',
      { plan },
      origin,
    );
    if (!seriesPreview.bookable) continue;
    const input = { plan, payment: 'EACH', totalCents: seriesPreview.totalCents, requestId: randomUUID() };
    const { bookSeries } = await askAsStudent<{ bookSeries: { series?: { id: string } } }>(
      request,
      'BookSeries',
      { input },
      origin,
    );
    if (!bookSeries.series) continue;
    const { series } = await askAsStudent<{ series: { sessions: { appointment: UnpaidSession }[] } }>(
      request,
      'Series',
      { id: bookSeries.series.id },
      origin,
    );
    return series.sessions.map(({ appointment }) => appointment);
  }
  throw new Error('No time is free in two weeks that follow.');
}

/** Two weekly sessions from an instant on, on the clock of the demo's tutors. */
function planFrom(startsAt: string, who: { courseId: string; tutorId: string }): object {
  const local = new Date(startsAt).toLocaleString('sv-SE', { timeZone: 'America/Toronto' });
  return {
    ...who,
    minutes: 60,
    frequency: 'WEEKLY',
    startDate: local.slice(0, 10),
    startMinute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)),
    timeZone: 'America/Toronto',
    endsAfter: 2,
    endsOn: null,
    changes: [],
  };
}
