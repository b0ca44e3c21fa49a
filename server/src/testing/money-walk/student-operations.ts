import { answerChallengePage, payHostedPage } from '@4as/stripe-emulator';
import { anyRow, mutate, NOTHING_THERE, type Operation, type Situation } from './situation.js';

/** The documented test cards that behave differently for us, those that work more often. */
const CARDS = [
  '4242424242424242',
  '4242424242424242',
  '5555555555554444',
  '378282246310005',
  '4000002500003155',
  '4000002760003184',
  '4000000000000002',
  '4000000000009995',
  '4000008400001629',
  '4000000000005126',
  '4000000000007726',
  '4000000000000259',
  '4000000000001976',
] as const;

const HOUR = 3_600_000;

/** A start within the tutors' hours on the grid, on one of the next weeks' days. */
function someStart({ random }: Situation): Date {
  const day = new Date(Date.now() + random.integer(2, 45) * 24 * HOUR).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T14:00:00.000Z`) + random.integer(0, 18) * (HOUR / 2));
}

const TOTAL = '{ cart { totalCents lines { id } } }';

async function cartTotal({ browser }: Situation): Promise<number | null> {
  const { cart } = await browser.ask<{ cart: { totalCents: number; lines: object[] } }>(TOTAL);
  return cart.lines.length > 0 ? cart.totalCents : null;
}

const addToCart: Operation = {
  name: 'add to cart',
  async act(situation) {
    const { town, random } = situation;
    const tutorId = random.chance(0.8) ? random.pick(town.tutors).asker.id : null;
    const input = {
      courseId: town.shop.courseId,
      tutorId,
      startsAt: someStart(situation),
      minutes: random.pick([60, 60, 90, 120]),
    };
    return (await mutate(situation, 'addToCart', input)).__typename;
  },
};

const applyCoupon: Operation = {
  name: 'apply a coupon',
  async act(situation) {
    const { code } = situation.random.pick(situation.town.coupons);
    return (await mutate(situation, 'applyCoupon', { code })).__typename;
  },
};

const removeFromCart: Operation = {
  name: 'remove from cart',
  async act(situation) {
    const line = await anyRow<{ id: string }>(
      situation,
      'select appointment_id as id from cart_lines where student_id = $1',
      [situation.walker.asker.id],
    );
    return line ? (await mutate(situation, 'removeFromCart', { lineId: line.id })).__typename : NOTHING_THERE;
  },
};

/** What became of a payment page that was opened: somebody goes away, pays with some card and challenge, comes back to the shop or does not. */
async function payOnPage(situation: Situation, paymentUrl: string, orderId: string): Promise<void> {
  const { random } = situation;
  if (random.chance(0.1)) return;
  if (paymentUrl.includes('/c/pay/'))
    await payHostedPage(paymentUrl, {
      cardNumber: random.pick(CARDS),
      saveCard: random.chance(0.3),
      challenge: random.chance(0.85) ? 'complete' : 'fail',
    });
  if (random.chance(0.5)) await mutate(situation, 'refreshOrder', { orderId });
}

/** A payment page, as a mutation answers one. */
interface PageAnswer {
  __typename: string;
  paymentUrl?: string;
  url?: string;
  order?: { id: string };
}

const PAGE = '... on CheckoutStarted { paymentUrl order { id } }';
const CHALLENGE = '... on AuthenticationNeeded { url }';

/** Checks out by the hosted page and pays there, or goes away; comes back to the shop, or does not. */
const checkout: Operation = {
  name: 'check out',
  async act(situation) {
    const totalCents = await cartTotal(situation);
    if (totalCents === null) return NOTHING_THERE;
    const answer = await mutate<PageAnswer>(situation, 'checkout', { totalCents }, PAGE);
    if (answer.paymentUrl && answer.order) await payOnPage(situation, answer.paymentUrl, answer.order.id);
    return answer.__typename;
  },
};

async function ownCard({ browser, random }: Situation): Promise<string | null> {
  const { cards } = await browser.ask<{ cards: { id: string }[] | null }>('{ cards { id } }');
  return cards && cards.length > 0 ? random.pick(cards).id : null;
}

const payWithSavedCard: Operation = {
  name: 'pay with a saved card',
  async act(situation) {
    const { random } = situation;
    const totalCents = await cartTotal(situation);
    const cardId = await ownCard(situation);
    if (totalCents === null || cardId === null) return NOTHING_THERE;
    const input = { totalCents, cardId, requestId: random.uuid() };
    const pay = () => mutate<PageAnswer>(situation, 'payWithSavedCard', input, CHALLENGE);
    const [answer] = random.chance(0.3) ? await Promise.all([pay(), pay()]) : [await pay()];
    if (answer.url) await answerChallengePage(answer.url, random.chance(0.85) ? 'complete' : 'fail');
    return answer.__typename;
  },
};

const giveUp: Operation = {
  name: 'give up an order',
  async act(situation) {
    const order = await anyRow<{ id: string }>(
      situation,
      `select id from orders where student_id = $1 and state = 'pending'`,
      [situation.walker.asker.id],
    );
    if (!order) return NOTHING_THERE;
    const name = situation.random.chance(0.5) ? 'abandonOrder' : 'refreshOrder';
    return (await mutate(situation, name, { orderId: order.id })).__typename;
  },
};

async function ownSession(situation: Situation): Promise<{ id: string; startsAt: Date } | null> {
  return anyRow(
    situation,
    `select id, starts_at as "startsAt" from appointments where student_id = $1 and state = 'confirmed' and starts_at > now() order by id`,
    [situation.walker.asker.id],
  );
}

const TERMS = `query ($id: ID!) { appointment(id: $id) { cancellationTerms { refundCents } refundIfShortened(minutes: 60) } }`;

interface Terms {
  appointment: { cancellationTerms: { refundCents: number } | null; refundIfShortened: number | null };
}

const cancel: Operation = {
  name: 'cancel a session',
  async act(situation) {
    const { browser, random, town } = situation;
    const session = await ownSession(situation);
    if (!session) return NOTHING_THERE;
    if (random.chance(0.4)) await town.bringNear(session.id, random.integer(1, 23));
    const { appointment } = await browser.ask<Terms>(TERMS, { id: session.id });
    const refundCents = appointment.cancellationTerms?.refundCents ?? 0;
    return (await mutate(situation, 'cancelSession', { appointmentId: session.id, refundCents })).__typename;
  },
};

const reschedule: Operation = {
  name: 'reschedule a session',
  async act(situation) {
    const { browser, random } = situation;
    const session = await ownSession(situation);
    if (!session) return NOTHING_THERE;
    const { appointment } = await browser.ask<Terms>(TERMS, { id: session.id });
    const isShorter = random.chance(0.4) && appointment.refundIfShortened !== null;
    const input = {
      appointmentId: session.id,
      startsAt: isShorter ? session.startsAt : someStart(situation),
      ...(isShorter ? { minutes: 60, refundCents: appointment.refundIfShortened } : {}),
    };
    return (await mutate(situation, 'rescheduleSession', input)).__typename;
  },
};

/** Makes a session longer, at its time or another, and pays the difference: by the page, or with a saved card, twice at once by a double click. */
const lengthen: Operation = {
  name: 'make a session longer',
  async act(situation) {
    const { browser, random } = situation;
    const session = await ownSession(situation);
    if (!session) return NOTHING_THERE;
    const minutes = random.pick([90, 120]);
    const { appointment } = await browser.ask<{ appointment: { supplementIfLengthened: number | null } }>(
      'query ($id: ID!, $minutes: Int!) { appointment(id: $id) { supplementIfLengthened(minutes: $minutes) } }',
      { id: session.id, minutes },
    );
    if (appointment.supplementIfLengthened === null) return NOTHING_THERE;
    const input = {
      appointmentId: session.id,
      startsAt: random.chance(0.6) ? session.startsAt : someStart(situation),
      minutes,
      totalCents: appointment.supplementIfLengthened,
      cardId: random.chance(0.5) ? await ownCard(situation) : null,
      requestId: random.uuid(),
    };
    const ask = () => mutate<PageAnswer>(situation, 'lengthenSession', input, `${PAGE} ${CHALLENGE}`);
    const [answer] = random.chance(0.3) ? await Promise.all([ask(), ask()]) : [await ask()];
    if (answer.url) await answerChallengePage(answer.url, random.chance(0.85) ? 'complete' : 'fail');
    if (answer.paymentUrl && answer.order) await payOnPage(situation, answer.paymentUrl, answer.order.id);
    return answer.__typename;
  },
};

/** What students do, what they do more often several times. */
export const studentOperations: readonly Operation[] = [
  addToCart,
  addToCart,
  addToCart,
  applyCoupon,
  removeFromCart,
  checkout,
  checkout,
  checkout,
  payWithSavedCard,
  payWithSavedCard,
  giveUp,
  cancel,
  reschedule,
  lengthen,
];
