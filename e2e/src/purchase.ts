import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { askAsStudent } from './ask';
import { weekFromNow } from './slots';
import { cards, payWith } from './stripe-page';
import type { Account, Course } from './test';

/** A time of one tutor, as the API gives it. */
export interface Slot {
  startsAt: string;
  endsAt: string;
  tutorId: string;
}

export interface Purchase {
  orderId: string;
  courseId: string;
  slots: Slot[];
  /** One for each session, in the order of the slots. */
  lines: { id: string; appointment: { id: string; startsAt: string; endsAt: string } }[];
}

/** The free times of a tutor (or of any) in the week to come, one day after the other. */
export async function freeDays(
  request: APIRequestContext,
  { courseId, tutorId, origin }: { courseId: string; tutorId?: string; origin: string },
): Promise<Slot[][]> {
  const variables = {
    courseId,
    tutorId: tutorId ?? null,
    minutes: 60,
    from: weekFromNow(),
    days: 7,
    timeZone: 'America/Toronto',
  };
  const { freeSlots } = await askAsStudent<{ freeSlots: { days: { slots: Slot[] }[] } }>(
    request,
    'FreeSlots',
    variables,
    origin,
  );
  return freeSlots.days.map((day) => day.slots).filter((slots) => slots.length > 0);
}

/** What to buy. */
export interface Wanted {
  count: number;
  /** With whom, by the name that students see; any tutor of the course when left out. */
  tutor?: string;
  course: Course;
  /** Which test card pays; one that works when left out. */
  card?: keyof typeof cards;
  origin: string;
}

/** Has a student, signed in on a page, buy sessions on as many days and pay them with a card on Stripe's page. */
export async function buySessions(page: Page, student: Account, wanted: Wanted): Promise<Purchase> {
  const { request } = page;
  const { count, origin } = wanted;
  const { course } = await askAsStudent<{
    course: { id: string; tutors: { tutor: { id: string; displayName: string } }[] };
  }>(request, 'Booking', { slug: wanted.course.slug }, origin);
  const tutorId = course.tutors.find(({ tutor }) => tutor.displayName === wanted.tutor)?.tutor.id;
  if (wanted.tutor !== undefined && !tutorId) throw new Error(`${wanted.tutor} does not teach this course.`);
  const days = await freeDays(request, { courseId: course.id, tutorId, origin });
  const slots = days.slice(0, count).flatMap((day) => day.slice(0, 1));
  expect(slots, 'free times on as many days').toHaveLength(count);
  for (const { tutorId: who, startsAt } of slots) {
    const input = { courseId: course.id, tutorId: who, startsAt, minutes: 60 };
    const held = await askAsStudent<{ addToCart: { __typename: string } }>(request, 'AddToCart', { input }, origin);
    expect(held.addToCart.__typename).toBe('CartChanged');
  }
  const { cart } = await askAsStudent<{ cart: { totalCents: number } }>(request, 'Cart', {}, origin);
  const { checkout } = await askAsStudent<{ checkout: { paymentUrl: string; order: { id: string } } }>(
    request,
    'Checkout',
    { input: { totalCents: cart.totalCents } },
    origin,
  );
  await page.goto(checkout.paymentUrl);
  await payWith(page, cards[wanted.card ?? 'success'], student.email);
  await page.waitForURL(/\/paiement\//);
  await expect
    .poll(async () => {
      const { refreshOrder } = await askAsStudent<{ refreshOrder: { order?: { state: string } } }>(
        request,
        'RefreshOrder',
        { input: { orderId: checkout.order.id } },
        origin,
      );
      return refreshOrder.order?.state;
    })
    .toBe('PAID');
  const { order } = await askAsStudent<{ order: Pick<Purchase, 'lines'> }>(
    request,
    'Order',
    { id: checkout.order.id },
    origin,
  );
  return { orderId: checkout.order.id, courseId: course.id, slots, lines: order.lines };
}
