import { anyRow, mutate, NOTHING_THERE, type Operation, type Situation } from './situation.js';

const REASON = 'As agreed';

/** Sessions that may have an outcome said of them, or be called off. */
const CONFIRMED = `select id, tutor_id as "tutorId" from appointments where state = 'confirmed'`;

async function sessionOf(situation: Situation): Promise<string | null> {
  const { role, id } = situation.walker.asker;
  const row = await (role === 'tutor'
    ? anyRow<{ id: string }>(situation, `${CONFIRMED} and tutor_id = $1 order by id`, [id])
    : anyRow<{ id: string }>(situation, `${CONFIRMED} order by id`));
  return row?.id ?? null;
}

/** The session is over by now; how it went is said. */
const recordOutcome: Operation = {
  name: 'record an outcome',
  async act(situation) {
    const { town, random, walker } = situation;
    const appointmentId = await sessionOf(situation);
    if (appointmentId === null) return NOTHING_THERE;
    await town.bringToPast(appointmentId);
    const choices = walker.asker.role === 'tutor' ? TUTORS_SAY : ADMINS_SAY;
    const input = { appointmentId, outcome: random.pick(choices), reason: REASON };
    return (await mutate(situation, 'recordOutcome', input)).__typename;
  },
};

const TUTORS_SAY = ['COMPLETED', 'COMPLETED', 'STUDENT_NO_SHOW'];
const ADMINS_SAY = [...TUTORS_SAY, 'TUTOR_NO_SHOW'];

/** What was said was wrong: an admin says otherwise. */
const correctOutcome: Operation = {
  name: 'correct an outcome',
  async act(situation) {
    const session = await anyRow<{ id: string }>(
      situation,
      `select id from appointments where state in ('completed', 'student_no_show', 'tutor_no_show') order by id`,
    );
    if (!session) return NOTHING_THERE;
    const input = { appointmentId: session.id, outcome: situation.random.pick(ADMINS_SAY), reason: REASON };
    return (await mutate(situation, 'recordOutcome', input)).__typename;
  },
};

const callOff: Operation = {
  name: 'call a session off',
  async act(situation) {
    const appointmentId = await sessionOf(situation);
    if (appointmentId === null) return NOTHING_THERE;
    return (await mutate(situation, 'cancelSession', { appointmentId, reason: REASON })).__typename;
  },
};

interface PaidOrder extends Record<string, unknown> {
  id: string;
  intent: string;
  total: number;
}

/** Admins look at what is new: an order of the last hundred. */
function paidOrder(situation: Situation): Promise<PaidOrder | null> {
  return anyRow(
    situation,
    `select o.id, p.stripe_payment_intent_id as intent, o.total_cents as total from orders o join payments p on p.order_id = o.id
     order by o.number desc limit 100`,
  );
}

/** Some lines go back; one click, or a double click, or the same click by both servers. */
const refund: Operation = {
  name: 'refund lines',
  async act(situation) {
    const { random, walker } = situation;
    const order = await paidOrder(situation);
    if (!order) return NOTHING_THERE;
    const lines = await situation.town.shop.world.rows<{ id: string }>(
      'select id from order_lines where order_id = $1 order by position',
      [order.id],
    );
    const lineIds = random.shuffle(lines.map(({ id }) => id)).slice(0, random.integer(1, lines.length));
    const input = { orderId: order.id, lineIds, reason: REASON, requestId: random.uuid() };
    const clicks = random.chance(0.4) ? walker.browsers : [situation.browser];
    const answers = await Promise.allSettled(
      clicks.map((browser) => mutate({ ...situation, browser }, 'refundOrderLines', input)),
    );
    const first = answers[0];
    if (first?.status !== 'fulfilled') throw first?.reason as Error;
    return first.value.__typename;
  },
};

/** Stripe refuses in words, such as a refund of what is disputed; then nothing has happened. */
async function atStripe(what: Promise<unknown>): Promise<string> {
  return what.then(
    () => 'done',
    () => 'refused',
  );
}

const refundInDashboard: Operation = {
  name: "refund in Stripe's dashboard",
  async act(situation) {
    const { town, random } = situation;
    const order = await paidOrder(situation);
    if (!order) return NOTHING_THERE;
    const about = { payment_intent: order.intent };
    const isPart = random.chance(0.7);
    return atStripe(
      town.shop.stripe.control.dashboardRefund(
        isPart ? { ...about, amount: random.integer(1, Math.max(1, Math.floor(order.total / 2))) } : about,
      ),
    );
  },
};

const dispute: Operation = {
  name: 'a bank disputes a payment, or decides',
  async act(situation) {
    const { town, random } = situation;
    const { control } = town.shop.stripe;
    const open = await anyRow<{ id: string }>(
      situation,
      'select stripe_dispute_id as id from disputes where closed_at is null order by opened_at, id',
    );
    if (open && random.chance(0.6))
      return atStripe(control.closeDispute(open.id, random.pick(['won', 'lost'] as const)));
    const order = await paidOrder(situation);
    if (!order) return NOTHING_THERE;
    return atStripe(control.openDispute({ payment_intent: order.intent, inquiry: random.chance(0.2) }));
  },
};

/** What tutors do. */
export const tutorOperations: readonly Operation[] = [recordOutcome, recordOutcome, callOff];

/** What admins do, here and at Stripe. */
export const adminOperations: readonly Operation[] = [
  refund,
  refund,
  refundInDashboard,
  dispute,
  recordOutcome,
  correctOutcome,
  callOff,
];
