import type Stripe from 'stripe';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Call, Route } from '../api/router.js';
import { newId } from '../store/ids.js';
import type { Work } from '../work.js';

/** Why money moved, as Stripe's ledger says it. */
type Movement = {
  type: Stripe.BalanceTransaction.Type;
  category: string;
  description: string | null;
  feeCents?: number;
  feeDescription?: string;
};

/**
 * Writes a line of the ledger: cents in (positive) or out (negative). Every cent that is captured, refunded or disputed has its
 * line, so the sum of all lines is the balance. Money is available at once here, where Stripe takes days.
 */
export function book(
  work: Work,
  source: string,
  amount: number,
  currency: string,
  movement: Movement,
): Stripe.BalanceTransaction {
  const fee = movement.feeCents ?? 0;
  const body: Stripe.BalanceTransaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: work.now(),
    balance_type: 'payments',
    created: work.now(),
    currency,
    description: movement.description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: movement.feeDescription ?? 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: amount - fee,
    reporting_category: movement.category,
    source,
    status: 'available',
    type: movement.type,
  };
  work.objects.insert('balance_transaction', { body, notes: {} });
  return body;
}

/** What Stripe keeps of a charge of so many cents, by the emulator's settings; cents, rounded half up. */
export function chargeFee(work: Work, amount: number): number {
  const { percent, fixedCents } = work.settings.fee;
  return percent === 0 && fixedCents === 0 ? 0 : Math.round((amount * percent) / 100) + fixedCents;
}

function balance({ work, params }: Call): Stripe.Balance {
  params.finish();
  const sums = work.database.all(
    `SELECT json_extract(body, '$.currency') AS currency, sum(json_extract(body, '$.net')) AS net
     FROM objects WHERE kind = 'balance_transaction' GROUP BY 1 ORDER BY 1`,
  );
  const amounts = sums.map((row) => ({ currency: String(row.currency), amount: Number(row.net) }));
  const shown = amounts.length > 0 ? amounts : [{ currency: work.settings.currency, amount: 0 }];
  return {
    object: 'balance',
    available: shown.map(({ currency, amount }) => ({ amount, currency, source_types: { card: amount } })),
    livemode: false,
    pending: shown.map(({ currency }) => ({ amount: 0, currency, source_types: { card: 0 } })),
  };
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return work.get('balance_transaction', id).body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'source', 'type', 'currency') };
  params.finish();
  return listPage(work, 'balance_transaction', '/v1/balance_transactions', query, (line) => line.body);
}

export const balanceRoutes: Route[] = [
  { method: 'GET', path: '/v1/balance', handle: balance },
  { method: 'GET', path: '/v1/balance_transactions', handle: list },
  { method: 'GET', path: '/v1/balance_transactions/:id', handle: retrieve },
];
