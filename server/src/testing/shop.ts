import { findFreePorts } from '@4as/local-services';
import { startMailInbox, type MailInbox } from '@4as/mail-inbox';
import { payHostedPage, startStripeEmulator, type PayerEntry, type StripeEmulator } from '@4as/stripe-emulator';
import { runOnce, Logger } from 'graphile-worker';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, type App } from '../app.js';
import { taskListOf } from '../modules/jobs/index.js';
import { jobHandlers } from '../tasks.js';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from './builders.js';
import { TestWorld, type Asker } from './test-world.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const WEBHOOK_SECRET = 'whsec_of_tests';
const HOUR = 3_600_000;

export const CHECKOUT = `mutation ($input: CheckoutInput!) {
  checkout(input: $input) {
    __typename
    ... on CheckoutStarted { paymentUrl order { id number state totalCents paymentUrl } }
    ... on HoldExpired { cart { lines { id expired nearest { startsAt } } } }
    ... on InvalidInput { fields { path message } }
    ... on Failure { code text: message }
  }
}`;

/** What `checkout` answers, as {@link CHECKOUT} asks. */
export interface CheckoutAnswer {
  __typename: string;
  paymentUrl: string;
  order: { id: string; number: string; state: string; totalCents: number };
  cart: { lines: { id: string; expired: boolean; nearest: { startsAt: string }[] }[] };
  fields: { path: string; message: string }[];
  text: string;
}

interface ShopOptions {
  webhookUrl?: string;
  settings?: Record<string, string>;
}

/**
 * A world that sells: the app listens, a Stripe emulator with its switches sends it signed events over HTTP, and mail goes to an inbox.
 * Jobs run when a test says so.
 */
export class Shop {
  readonly world: TestWorld;
  readonly stripe: StripeEmulator;
  readonly inbox: MailInbox;
  courseId = '';
  tutor: Asker = { id: '', role: 'tutor' };
  /** Where events of Stripe are taken. */
  readonly webhookUrl: string;
  readonly #app: App;
  readonly #folder: string;
  /** Starts that were given out, so that sessions of one tutor do not overlap: a day each from the day after tomorrow. */
  #day = 1;

  private constructor(
    world: TestWorld,
    stripe: StripeEmulator,
    inbox: MailInbox,
    app: App,
    webhookUrl: string,
    folder: string,
  ) {
    this.world = world;
    this.stripe = stripe;
    this.inbox = inbox;
    this.#app = app;
    this.webhookUrl = webhookUrl;
    this.#folder = folder;
  }

  /**
   * Opens a shop with one course of 60 $ an hour, taught by one tutor every day. `webhookUrl`: another process than this one hears of
   * Stripe. `settings` override the environment.
   */
  static async open({ webhookUrl: elsewhere, settings = {} }: ShopOptions = {}): Promise<Shop> {
    const folder = await mkdtemp(join(tmpdir(), '4as-shop-'));
    const port = await findFreePorts();
    const webhookUrl = elsewhere ?? `http://127.0.0.1:${port}/webhooks/stripe`;
    const stripe = await startStripeEmulator({
      control: true,
      webhook: { url: webhookUrl, secret: WEBHOOK_SECRET },
      webhookBackoffMs: 50,
      webhookBackoffMaxMs: 1000,
    });
    const inbox = await startMailInbox({ dataDir: join(folder, 'mail'), host: '127.0.0.1' });
    const world = await TestWorld.create({
      STRIPE_API_URL: stripe.url,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      SMTP_URL: inbox.smtpUrl,
      ...settings,
    });
    const app = await createApp({ ...world.parts, root });
    app.server.listen(port, '127.0.0.1');
    await once(app.server, 'listening');
    const shop = new Shop(world, stripe, inbox, app, webhookUrl, folder);
    shop.courseId = await buildCourse(world.owner, { name: 'Calcul 1', studentRateCents: 6000 });
    shop.tutor = await buildTutor(world.owner, { name: 'Ana Roy', courseIds: [shop.courseId] });
    return shop;
  }

  async close(): Promise<void> {
    await this.#app.stop();
    await this.stripe.close();
    await this.world.destroy();
    await this.inbox.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A start that nobody has, at noon in Toronto or thereabouts, within the tutor's hours. */
  nextStart(): Date {
    this.#day += 1;
    const day = new Date(this.world.now.getTime() + this.#day * 24 * HOUR).toISOString().slice(0, 10);
    return new Date(`${day}T17:00:00.000Z`);
  }

  /** A student with sessions of 60 minutes held in the cart; the appointments' ids. */
  async studentWithCart(sessions = 1, taxable = false): Promise<{ student: Asker; held: string[] }> {
    const student = await buildStudent(this.world.owner, { language: 'en' });
    const held: string[] = [];
    for (let count = 0; count < sessions; count += 1) held.push(await this.hold(student, this.nextStart(), taxable));
    return { student, held };
  }

  /** Puts a held session of 60 minutes into a student's cart, as `addToCart` leaves it; its id. */
  async hold(student: Asker, startsAt: Date, taxable = false): Promise<string> {
    const heldUntil = new Date(this.world.now.getTime() + HOUR / 4);
    const id = await buildAppointment(this.world.owner, {
      studentId: student.id,
      tutorId: this.tutor.id,
      courseId: this.courseId,
      startsAt,
      state: 'held',
      heldUntil,
    });
    await insert(this.world.owner, 'cart_lines', {
      appointment_id: id,
      student_id: student.id,
      price_cents: 6000,
      taxable,
    });
    return id;
  }

  /** Checks out for this total; any answer. */
  async checkout(student: Asker, totalCents: number): Promise<CheckoutAnswer> {
    return (await this.world.ask<{ checkout: CheckoutAnswer }>(student, CHECKOUT, { input: { totalCents } })).checkout;
  }

  /** A student at the payment page of an order of so many sessions. */
  async readyToPay(sessions = 1): Promise<{ student: Asker; held: string[]; orderId: string; paymentUrl: string }> {
    const { student, held } = await this.studentWithCart(sessions);
    const answer = await this.checkout(student, sessions * 6000);
    if (answer.__typename !== 'CheckoutStarted')
      throw new Error(`Checkout answered ${answer.__typename}: ${answer.text}`);
    return { student, held, orderId: answer.order.id, paymentUrl: answer.paymentUrl };
  }

  /** An order that was paid, with everything done that follows. */
  async paidOrder(sessions = 1, entry: PayerEntry = {}): Promise<{ student: Asker; held: string[]; orderId: string }> {
    const ready = await this.readyToPay(sessions);
    await this.pay(ready.paymentUrl, entry);
    return ready;
  }

  /** Pays a hosted page as a person would, and has everything done that follows. */
  async pay(paymentUrl: string, entry: PayerEntry = {}): Promise<void> {
    await payHostedPage(paymentUrl, entry);
    await this.settle();
  }

  /** Waits until all events on their way have been answered, and does all jobs that are due, until there is neither. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.stripe.control.idle();
      await this.runJobs();
    }
  }

  /** Does the jobs that are due now, and those that they make due. Jobs that failed before wait for their time. */
  async runJobs(): Promise<void> {
    await runOnce({
      connectionString: this.world.env.DATABASE_OWNER_URL ?? '',
      concurrency: 4,
      taskList: taskListOf(this.world.parts.services, jobHandlers),
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
    });
  }

  /** Makes jobs due that failed and wait for another try. */
  async retryJobs(): Promise<void> {
    await this.world.owner.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0');
    await this.runJobs();
  }

  /** Has reconciliation run, as it does every minute, when orders of this moment are no longer too young for it. */
  async reconcile(): Promise<void> {
    this.world.now = new Date(Date.now() + 60_000);
    try {
      await this.world.owner.query(`select graphile_worker.add_job('reconcile-orders', '{}')`);
      await this.runJobs();
    } finally {
      this.world.now = null;
    }
  }

  /** Has reconciliation run as it does at each full hour, when it looks back for days, and the hourly comparison with Stripe. */
  async reconcileHourly(): Promise<void> {
    const soon = new Date(Date.now() + HOUR / 4);
    this.world.now = new Date(Math.ceil(soon.getTime() / HOUR) * HOUR);
    try {
      for (const job of ['reconcile-orders', 'compare-with-stripe']) {
        await this.world.owner.query(`select graphile_worker.add_job($1, '{}')`, [job]);
        await this.runJobs();
      }
    } finally {
      this.world.now = null;
    }
  }

  /** An order with its lines, payments and refunds, as the database has it. */
  async order(id: string): Promise<OrderRow> {
    const [row] = await this.world.rows<OrderRow>(
      `select o.state, o.total_cents as total, o.refunded_cents as refunded, o.payment_url as "paymentUrl", o.stripe_session_id as "sessionId",
         (select coalesce(sum(amount_cents), 0)::integer from payments where order_id = o.id) as paid,
         (select count(*)::integer from payments where order_id = o.id) as payments,
         (select coalesce(jsonb_agg(jsonb_build_object('state', r.state, 'amount', r.amount_cents, 'reason', r.reason) order by r.created_at, r.id), '[]')
           from refunds r where order_id = o.id) as refunds,
         (select jsonb_agg(a.state order by l.position) from order_lines l join appointments a on a.id = l.appointment_id
           where l.order_id = o.id) as appointments
       from orders o where o.id = $1`,
      [id],
    );
    if (!row) throw new Error('There is no such order.');
    return row;
  }
}

/** An order as {@link Shop.order} reads it; amounts are cents. */
export interface OrderRow {
  state: string;
  total: number;
  refunded: number;
  paymentUrl: string | null;
  sessionId: string | null;
  paid: number;
  payments: number;
  refunds: { state: string; amount: number; reason: string }[];
  appointments: string[];
}
