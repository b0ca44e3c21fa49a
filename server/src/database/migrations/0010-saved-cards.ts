import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that are paid with a card kept at Stripe: by a click, or by the company while the student is away. */
export class SavedCards1764000000010 implements MigrationInterface {
  readonly name = 'SavedCards1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table orders
  -- Decided when the order is made and never changed: an order that has a payment page has no payment intent of ours, so
  -- a page and a card can't both take its money.
  add column paid_through text not null default 'page'
    constraint orders_paid_through check (paid_through in ('page', 'saved_card', 'automatic')),
  -- The one payment intent of an order that a saved card pays. Stripe lets an intent succeed once, whatever is tried.
  add column stripe_payment_intent_id text constraint orders_intent_unique unique,
  add constraint orders_one_way check (
    (paid_through = 'page' and stripe_payment_intent_id is null) or (paid_through <> 'page' and stripe_session_id is null));

-- What a student buys by hand is one order at a time: two tabs share it. What the company charges by itself waits beside it.
drop index orders_one_pending;
create unique index orders_one_pending on orders (student_id) where state = 'pending' and paid_through <> 'automatic';

-- One attempt to take an order's money from a saved card, written down before Stripe is asked. Its id is the idempotency
-- key. Of the card there is Stripe's id only: numbers, names and dates live at Stripe.
create table order_charges (
  id uuid primary key,
  order_id uuid not null references orders (id) on delete cascade,
  -- The id that whoever asks gave: a double click, a retry and a restart are the same attempt.
  request_id uuid not null constraint order_charges_request_unique unique,
  payment_method_id text not null,
  off_session boolean not null,
  state text not null constraint order_charges_state check (
    state in ('requested', 'authentication_required', 'succeeded', 'declined', 'given_up')),
  -- Stripe's word for why not.
  decline_code text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index order_charges_order on order_charges (order_id, created_at, id);
-- One attempt at a time: the next is written when the answer to the one before is known.
create unique index order_charges_one_requested on order_charges (order_id) where state = 'requested';
alter table order_charges enable row level security;
create policy order_charges_read on order_charges for select to fouras_api
  using ((select app.is_staff()) or exists (select from orders o where o.id = order_id and o.student_id = (select app.viewer_id())));
create policy order_charges_write on order_charges for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on order_charges to fouras_api;
`;
