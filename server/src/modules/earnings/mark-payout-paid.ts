import { instantToLocal } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import { notify, pages } from '../notifications/index.js';
import { COMPANY_ZONE } from '../settings/index.js';
import { TutorPayChanged } from '../tutors/index.js';
import type { MarkPayoutPaidInput } from './payout.inputs.js';
import { mayPayTutors } from './payout.policy.js';
import { PayoutPaidAlready } from './payout.results.js';

interface PayoutRow {
  tutorId: string;
  month: string;
  amountCents: number;
  paidOn: string | null;
  confirmationNumber: string | null;
}

/**
 * Writes down that a closed month was paid, by which payment and on which day, and tells the tutor. From then on it does not change. The same
 * payment again is the same; another one is refused with the one that counts.
 */
export async function markPayoutPaid(
  ctx: Context,
  input: MarkPayoutPaidInput,
): Promise<TutorPayChanged | PayoutPaidAlready | InvalidInput> {
  authorize(ctx.viewer, mayPayTutors, null);
  const { payoutId, paidOn } = input;
  const confirmationNumber = input.confirmationNumber.trim();
  if (confirmationNumber === '') return InvalidInput.at('confirmationNumber', 'isNotEmpty');
  if (paidOn > instantToLocal(ctx.now.getTime(), COMPANY_ZONE).date) return InvalidInput.at('paidOn', 'dateAhead');
  return ctx.transact(async (tx) => {
    const [payout] = await tx.query<PayoutRow>(
      `select tutor_id as "tutorId", month::text as month, amount_cents as "amountCents", paid_on::text as "paidOn",
         confirmation_number as "confirmationNumber"
       from payouts where id = $1 for update`,
      [payoutId],
    );
    if (!payout) throw notFound('payout');
    if (payout.paidOn !== null && payout.confirmationNumber !== null) {
      const isSame = payout.paidOn === paidOn && payout.confirmationNumber === confirmationNumber;
      return isSame
        ? new TutorPayChanged(payout.tutorId)
        : new PayoutPaidAlready(payout.confirmationNumber, payout.paidOn);
    }
    if (payout.amountCents <= 0) return InvalidInput.at('payoutId', 'nothingToPay');
    if (paidOn < payout.month) return InvalidInput.at('paidOn', 'beforeItsMonth');
    await tx.query('update payouts set paid_on = $2, confirmation_number = $3, paid_by = $4 where id = $1', [
      payoutId,
      paidOn,
      confirmationNumber,
      ctx.viewer.id,
    ]);
    await recordAudit(ctx, tx, {
      action: 'payout.paid',
      subjectType: 'payout',
      subjectId: payoutId,
      after: { paidOn, confirmationNumber, amountCents: payout.amountCents },
    });
    await notify(ctx, tx, {
      userId: payout.tutorId,
      kind: 'payout.paid',
      data: { month: payout.month, amountCents: payout.amountCents, confirmationNumber },
      link: pages.tutor.earnings(payout.month),
    });
    return new TutorPayChanged(payout.tutorId);
  });
}
