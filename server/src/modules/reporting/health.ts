import Stripe from 'stripe';
import type { Context, Services } from '../../context.js';
import { queueHealth } from '../jobs/index.js';
import { HealthState, type HealthCheck } from './overview.types.js';

/** What a check found: a state, and the key of its words under `health` in the catalogues where there is something to say. */
interface Finding {
  state: HealthState;
  problem: 'mailSilent' | 'paymentsSilent' | 'paymentsRefused' | 'paymentsTroubled' | null;
}

const FINE: Finding = { state: HealthState.OK, problem: null };
const PATIENCE_MS = 3_000;
const REMEMBERED_MS = 30_000;

/** How everything that the product stands on does. Other systems are asked at most twice a minute by each process, and for seconds at most. */
export async function checkHealth(ctx: Context): Promise<HealthCheck[]> {
  const [database, jobs, mail, payments] = await Promise.all([
    checkDatabase(ctx),
    checkJobs(ctx),
    checkMail(ctx.services),
    checkPayments(ctx.services),
  ]);
  const t = ctx.texts('health');
  const told = ({ state, problem }: Finding) => ({ state, detail: problem && t(problem) });
  return [database, { name: 'mail', ...told(mail) }, { name: 'payments', ...told(payments) }, jobs];
}

/** Whoever reads this was found in the database, so it answers; slow is what it can still be. */
async function checkDatabase(ctx: Context): Promise<HealthCheck> {
  const answered = await within(PATIENCE_MS, ctx.db.query('select'), null);
  return answered
    ? { name: 'database', state: HealthState.OK, detail: null }
    : { name: 'database', state: HealthState.DEGRADED, detail: ctx.texts('health')('databaseSlow') };
}

async function checkJobs(ctx: Context): Promise<HealthCheck> {
  const { late, failed } = await queueHealth(ctx.db);
  const t = ctx.texts('health');
  const problems = [
    late > 0 && t('jobsLate', { count: late }),
    failed > 0 && t('jobsFailed', { count: failed }),
  ].filter(Boolean);
  return {
    name: 'jobs',
    state: problems.length > 0 ? HealthState.DEGRADED : HealthState.OK,
    detail: problems.join(' ') || null,
  };
}

const checkMail = remembered(async ({ mailer }): Promise<Finding> => {
  const isReachable = await within(PATIENCE_MS, mailer.isReachable(), false);
  return isReachable ? FINE : { state: HealthState.DOWN, problem: 'mailSilent' };
});

const checkPayments = remembered(async ({ stripe }): Promise<Finding> => {
  try {
    await stripe.balance.retrieve({}, { timeout: PATIENCE_MS, maxNetworkRetries: 0 });
    return FINE;
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeAuthenticationError ||
      error instanceof Stripe.errors.StripePermissionError
    ) {
      return { state: HealthState.DOWN, problem: 'paymentsRefused' };
    }
    if (error instanceof Stripe.errors.StripeError && error.statusCode)
      return { state: HealthState.DEGRADED, problem: 'paymentsTroubled' };
    return { state: HealthState.DOWN, problem: 'paymentsSilent' };
  }
});

/** A check whose answer holds for half a minute, for each process: a page that is opened often asks nobody else each time. */
function remembered(check: (services: Services) => Promise<Finding>): (services: Services) => Promise<Finding> {
  const answers = new WeakMap<Services, { until: number; finding: Promise<Finding> }>();
  return (services) => {
    const now = services.now().getTime();
    const known = answers.get(services);
    if (known && now < known.until) return known.finding;
    const finding = check(services);
    answers.set(services, { until: now + REMEMBERED_MS, finding });
    return finding;
  };
}

/** What a promise gives, or something else when it takes too long. */
async function within<Value, Otherwise>(
  milliseconds: number,
  promise: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
