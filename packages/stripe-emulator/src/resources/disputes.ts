import type Stripe from 'stripe';
import { refused } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Params } from '../api/params.js';
import type { Call, Route } from '../api/router.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { previousAttributes, type Work } from '../work.js';
import { book } from './balance.js';
import { behaviourOf } from './payment-methods.js';

/** Days a shop has to answer a dispute. */
const DAYS_TO_ANSWER = 9;

const REASON_CODES: Record<string, string> = { fraudulent: '10.4', product_not_received: '13.1', general: '13.3' };

/**
 * A cardholder's bank takes money back. The amount (cents, all of the charge by default) leaves the balance at once; an inquiry
 * takes nothing yet.
 */
export function openDispute(
  work: Work,
  charge: Stored<'charge'>,
  about: { reason?: string; amount?: number; inquiry?: boolean } = {},
): Stored<'dispute'> {
  if (charge.body.status !== 'succeeded')
    throw refused(`Charge ${charge.body.id} did not succeed, so it cannot be disputed.`);
  if (charge.body.disputed) throw refused(`Charge ${charge.body.id} is already disputed.`);
  const inquiry = about.inquiry ?? false;
  const body = disputeObject(work, charge.body, about.amount ?? charge.body.amount, about.reason ?? 'general', inquiry);
  const dispute = work.objects.insert('dispute', { body, notes: {} });
  if (!inquiry)
    move(
      work,
      dispute,
      -body.amount,
      'dispute',
      `Chargeback withdrawal for ${charge.body.id}`,
      work.settings.disputeFeeCents,
    );
  charge.body.disputed = true;
  work.objects.save('charge', charge);
  work.emit('charge.dispute.created', body);
  if (!inquiry) work.emit('charge.dispute.funds_withdrawn', body);
  return dispute;
}

/** The dispute of a test card that is disputed by itself. */
export function openTestCardDispute(work: Work, chargeId: string): void {
  const charge = work.get('charge', chargeId);
  if (charge.body.disputed) return;
  const kind = behaviourOf(work.get('payment_method', charge.body.payment_method ?? '')).dispute;
  openDispute(work, charge, kind === 'inquiry' ? { inquiry: true, reason: 'fraudulent' } : { reason: kind });
}

/** The bank decides: a dispute that is won returns the money, one that is lost does not. */
export function closeDispute(work: Work, dispute: Stored<'dispute'>, outcome: 'won' | 'lost'): void {
  if (!isOpen(dispute)) throw refused('This dispute is already closed.', { code: 'dispute_already_closed' });
  const before = structuredClone(dispute.body);
  const inquiry = dispute.body.status.startsWith('warning_');
  dispute.body.status = inquiry ? 'warning_closed' : outcome;
  if (outcome === 'won' && !inquiry) {
    move(
      work,
      dispute,
      dispute.body.amount,
      'dispute_reversal',
      `Chargeback reversal for ${idOf(dispute.body.charge)}`,
      0,
    );
    work.emit('charge.dispute.funds_reinstated', dispute.body);
  }
  work.objects.save('dispute', dispute);
  work.emit('charge.dispute.closed', dispute.body, previousAttributes(before, dispute.body));
}

/** Decides a dispute as its evidence says, by the words that Stripe documents for tests. */
export function decideDispute(work: Work, id: string): void {
  const dispute = work.get('dispute', id);
  if (isOpen(dispute))
    closeDispute(work, dispute, dispute.body.evidence.uncategorized_text === 'winning_evidence' ? 'won' : 'lost');
}

function isOpen(dispute: Stored<'dispute'>): boolean {
  return !['won', 'lost', 'warning_closed'].includes(dispute.body.status);
}

function move(
  work: Work,
  dispute: Stored<'dispute'>,
  amount: number,
  category: string,
  description: string,
  feeCents: number,
): void {
  const line = book(work, dispute.body.id, amount, dispute.body.currency, {
    type: 'adjustment',
    category,
    description,
    feeCents,
    feeDescription: 'Dispute fee',
  });
  dispute.body.balance_transactions.push(line);
  work.objects.save('dispute', dispute);
}

const EVIDENCE_FIELDS = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_communication',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'customer_signature',
  'duplicate_charge_documentation',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'receipt',
  'refund_policy',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'service_documentation',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_documentation',
  'shipping_tracking_number',
  'uncategorized_file',
  'uncategorized_text',
] as const satisfies readonly (keyof Stripe.Dispute.Evidence)[];

type EvidenceTexts = Record<(typeof EVIDENCE_FIELDS)[number], string | null>;

function evidence(value: (field: (typeof EVIDENCE_FIELDS)[number]) => string | null): Stripe.Dispute.Evidence {
  const texts = Object.fromEntries(EVIDENCE_FIELDS.map((field) => [field, value(field)])) as EvidenceTexts;
  return { ...texts, enhanced_evidence: {} };
}

function disputeObject(
  work: Work,
  charge: Stripe.Charge,
  amount: number,
  reason: string,
  inquiry: boolean,
): Stripe.Dispute {
  const brand = charge.payment_method_details?.card?.brand ?? 'visa';
  return {
    id: newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: work.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: evidence(() => null),
    evidence_details: {
      due_by: work.now() + DAYS_TO_ANSWER * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: 'manual',
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    payment_method_details: {
      card: {
        brand,
        case_type: inquiry ? 'inquiry' : 'chargeback',
        network: brand,
        network_reason_code: REASON_CODES[reason] ?? null,
      },
      type: 'card',
    },
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  };
}

function readEvidence(params: Params, before: Stripe.Dispute.Evidence): Stripe.Dispute.Evidence {
  const sent = params.hash('evidence');
  if (!sent) return before;
  return evidence((field) => {
    const value = sent.clearable(field);
    return value === undefined ? idOf(before[field]) : value;
  });
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return work.get('dispute', id).body;
}

function update({ work, params, id }: Call): object {
  const dispute = work.get('dispute', id);
  if (!isOpen(dispute)) throw refused('This dispute is already closed.', { code: 'dispute_already_closed' });
  const before = structuredClone(dispute.body);
  const given = params.has('evidence');
  const submit = params.boolean('submit') ?? true;
  dispute.body.evidence = readEvidence(params, before.evidence);
  dispute.body.metadata = params.metadata('metadata', before.metadata);
  params.finish();
  if (given) {
    dispute.body.evidence_details.has_evidence = true;
    if (submit) {
      dispute.body.evidence_details.submission_count += 1;
      dispute.body.status = before.status.startsWith('warning_') ? 'warning_under_review' : 'under_review';
      work.schedule('decide_dispute', id, work.settings.aftermathMs);
    }
  }
  work.objects.save('dispute', dispute);
  work.emit('charge.dispute.updated', dispute.body, previousAttributes(before, dispute.body));
  return dispute.body;
}

function close({ work, params, id }: Call): object {
  params.finish();
  const dispute = work.get('dispute', id);
  closeDispute(work, dispute, 'lost');
  return dispute.body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'charge', 'payment_intent') };
  params.finish();
  return listPage(work, 'dispute', '/v1/disputes', query, (dispute) => dispute.body);
}

export const disputeRoutes: Route[] = [
  { method: 'GET', path: '/v1/disputes', handle: list },
  { method: 'GET', path: '/v1/disputes/:id', handle: retrieve },
  { method: 'POST', path: '/v1/disputes/:id', handle: update },
  { method: 'POST', path: '/v1/disputes/:id/close', handle: close },
];
