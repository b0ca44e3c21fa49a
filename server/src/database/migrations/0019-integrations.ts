import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What admins see of Stripe: its events and what they did, disputes, and where our books and Stripe's differ. */
export class Integrations1764000000019 implements MigrationInterface {
  readonly name = 'Integrations1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table stripe_events
  drop constraint stripe_events_state,
  -- Ignored: about nothing of ours, such as a payment of another product on the same account.
  add constraint stripe_events_state check (state in ('received', 'processed', 'failed', 'ignored')),
  add column order_id uuid references orders (id),
  -- How the order stood before and after: what the event did.
  add column order_state_before text,
  add column order_state_after text,
  add column refunded_cents_before integer,
  add column refunded_cents_after integer,
  -- Admins are told of an event that fails once, not at each attempt.
  add column alerted_at timestamptz;
update stripe_events set state = 'ignored' where state = 'processed' and type not like 'checkout.%' and not exists (
  select from payments p where p.stripe_payment_intent_id in (payload #>> '{data,object,payment_intent}', payload #>> '{data,object,id}'));
drop index stripe_events_waiting;
create index stripe_events_waiting on stripe_events (received_at) where state in ('received', 'failed');
create index stripe_events_newest on stripe_events (received_at desc, id);
create index stripe_events_order on stripe_events (order_id);

-- A cardholder's bank takes money back, and perhaps gives it back. Written from what Stripe says, never by hand.
create table disputes (
  id uuid primary key,
  order_id uuid not null references orders (id),
  payment_id uuid not null references payments (id),
  stripe_dispute_id text not null constraint disputes_stripe_unique unique,
  state text not null constraint disputes_state check (
    state in ('inquiry', 'needs_response', 'under_review', 'won', 'lost', 'dismissed')),
  -- Stripe's word: fraudulent, product_not_received ...
  reason text not null,
  amount_cents integer not null constraint disputes_amount check (amount_cents > 0),
  -- What is out of our balance now because of it: the ledger's third part, beside what was refunded and what is kept.
  withdrawn_cents integer not null constraint disputes_withdrawn check (withdrawn_cents >= 0),
  -- Until then evidence can be given, at Stripe.
  respond_by timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  updated_at timestamptz not null
);
create index disputes_order on disputes (order_id);
create index disputes_newest on disputes (opened_at desc, id);
alter table disputes enable row level security;
create policy disputes_staff on disputes for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on disputes to fouras_api;

-- Where our books and Stripe's were found to differ, until they agree again or an admin says why they may differ.
create table stripe_differences (
  id uuid primary key,
  kind text not null constraint stripe_differences_kind check (kind in (
    'payment_missing', 'payment_unknown', 'payment_amount', 'refund_missing', 'refund_unknown', 'refund_amount', 'refund_state',
    'dispute_missing', 'dispute_state')),
  -- Stripe's id of the payment intent, refund or dispute.
  stripe_id text not null,
  order_id uuid references orders (id),
  our_cents integer,
  stripe_cents integer,
  our_state text,
  stripe_state text,
  state text not null constraint stripe_differences_state check (state in ('open', 'settled', 'gone')),
  found_at timestamptz not null,
  seen_at timestamptz not null,
  closed_at timestamptz,
  settled_by uuid references users (id),
  reason text,
  constraint stripe_differences_once unique (kind, stripe_id),
  constraint stripe_differences_closed check ((state = 'open') = (closed_at is null)),
  constraint stripe_differences_settled check ((state = 'settled') = (reason is not null))
);
create index stripe_differences_newest on stripe_differences (found_at desc, id);
create index stripe_differences_order on stripe_differences (order_id);
alter table stripe_differences enable row level security;
create policy stripe_differences_staff on stripe_differences for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on stripe_differences to fouras_api;
`;
