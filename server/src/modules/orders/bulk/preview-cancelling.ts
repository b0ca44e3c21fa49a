import { earningCents } from '@4as/pricing';
import { cancellationOutcome, type Actor, type CancellationPolicy } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Appointment, CancellationRule } from '../../appointments/index.js';
import { paidSessions, type PaidSession } from '../../earnings/index.js';
import { cancellationPolicyOf, settingsIn } from '../../settings/index.js';
import { keptCents, paidLinesOf } from '../cancellation/lines-of-sessions.js';
import type { CancellationPreviewInput } from './bulk.inputs.js';
import { CancellationEffect, CancellationPreview } from './bulk.types.js';
import { chosenSessions } from './chosen-sessions.js';
import { refusalOfState } from './refusal-of-state.js';

/**
 * What cancelling these sessions now would do to each, and in all, by the functions that the command goes by. Four statements, however
 * many sessions there are. Throws as {@link chosenSessions} does.
 */
export async function previewCancelling(ctx: Context, input: CancellationPreviewInput): Promise<CancellationPreview> {
  const sessions = await chosenSessions(ctx, input);
  const [settings, lines, paid] = await Promise.all([
    settingsIn(ctx.db),
    paidLinesOf(ctx.db, input.appointmentIds),
    paidSessions(ctx, ctx.db, input.appointmentIds),
  ]);
  const linesOf = Map.groupBy(lines, (line) => line.appointmentId);
  const paidOf = new Map(paid.map((session) => [session.id, session]));
  const policy = cancellationPolicyOf(settings);
  const effects = sessions.map((session) =>
    effectOn(ctx, session, {
      terms: input.terms,
      policy,
      keptCents: keptCents(linesOf.get(session.id) ?? []),
      paid: paidOf.get(session.id),
    }),
  );
  const possible = effects.filter(({ refusal }) => refusal === null);
  return Object.assign(new CancellationPreview(), {
    effects,
    count: possible.length,
    refundCents: possible.reduce((sum, effect) => sum + effect.refundCents, 0),
    tutorsEarnCents: possible.reduce((sum, effect) => sum + effect.tutorEarnsCents, 0),
  });
}

function effectOn(
  ctx: Context,
  appointment: Appointment,
  known: {
    terms: Exclude<Actor, 'system'>;
    policy: CancellationPolicy;
    keptCents: number;
    paid: PaidSession | undefined;
  },
): CancellationEffect {
  const { terms, policy, paid } = known;
  const rate = paid?.rate ?? 0;
  const minutes = paid?.minutes ?? 0;
  const refusal = refusalOfState(ctx, appointment, 'cancel');
  const outcome = cancellationOutcome({
    by: terms,
    startsAt: appointment.startsAt.getTime(),
    now: ctx.now.getTime(),
    priceCents: known.keptCents,
    policy,
  });
  const wouldEarn = earningCents(rate, minutes);
  const unchanged = { rule: null, refundCents: 0, studentPaysCents: known.keptCents, tutorEarnsCents: wouldEarn };
  const changed = {
    rule: outcome.rule as CancellationRule,
    refundCents: outcome.refundCents,
    studentPaysCents: outcome.studentPaysCents,
    tutorEarnsCents: earningCents(rate, minutes, outcome.tutorEarnsBasisPoints),
  };
  return Object.assign(new CancellationEffect(), {
    appointment,
    refusal,
    tutorWouldEarnCents: wouldEarn,
    ...(refusal === null ? changed : unchanged),
  });
}
