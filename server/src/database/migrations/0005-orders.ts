import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coupons, carts, orders, payments, refunds, earnings and the inbox of Stripe's events. */
export class Orders1764000000005 implements MigrationInterface {
  readonly name = 'Orders1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create table coupons (
  id uuid primary key,
  code citext not null constraint coupons_code_unique unique,
  kind text not null constraint coupons_kind check (kind in ('percent', 'amount')),
  basis_points integer constraint coupons_percent check (basis_points between 1 and 10000),
  amount_cents integer constraint coupons_amount check (amount_cents > 0),
  starts_at timestamptz,
  ends_at timestamptz,
  limit_total integer constraint coupons_limit_total check (limit_total > 0),
  limit_per_student integer constraint coupons_limit_per_student check (limit_per_student > 0),
  minimum_cents integer not null default 0,
  first_order_only boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  constraint coupons_value check ((kind = 'percent') = (basis_points is not null) and (kind = 'amount') = (amount_cents is not null))
);
create table coupon_courses (
  coupon_id uuid not null references coupons (id) on delete cascade,
  course_id uuid not null references courses (id) on delete cascade,
  primary key (coupon_id, course_id)
);
alter table coupons enable row level security;
alter table coupon_courses enable row level security;
create policy coupons_staff on coupons for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
create policy coupon_courses_staff on coupon_courses for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on coupons, coupon_courses to fouras_api;

-- One row a student: the coupon typed in. The lines are held appointments.
create table carts (
  student_id uuid primary key references users (id) on delete cascade,
  coupon_code citext,
  updated_at timestamptz not null default now()
);
create table cart_lines (
  appointment_id uuid primary key references appointments (id) on delete cascade,
  student_id uuid not null references users (id) on delete cascade,
  -- Fixed when the line is added.
  price_cents integer not null constraint cart_lines_price check (price_cents > 0),
  taxable boolean not null,
  added_at timestamptz not null default now()
);
create index cart_lines_student on cart_lines (student_id, added_at);
alter table carts enable row level security;
alter table cart_lines enable row level security;
create policy carts_own on carts for all to fouras_api
  using (student_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (student_id = (select app.viewer_id()) or (select app.is_staff()));
create policy cart_lines_own on cart_lines for all to fouras_api
  using (student_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (student_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update, delete on carts, cart_lines to fouras_api;

create table stripe_customers (
  user_id uuid primary key references users (id) on delete cascade,
  stripe_customer_id text not null constraint stripe_customers_unique unique
);
alter table stripe_customers enable row level security;
create policy stripe_customers_own on stripe_customers for all to fouras_api
  using (user_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (user_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert on stripe_customers to fouras_api;

create table orders (
  id uuid primary key,
  number bigint generated always as identity (start with 10001) constraint orders_number_unique unique,
  student_id uuid not null references users (id),
  state text not null constraint orders_state check (
    state in ('pending', 'paid', 'partly_refunded', 'refunded', 'failed', 'expired')),
  coupon_id uuid references coupons (id),
  coupon_code citext,
  subtotal_cents integer not null,
  discount_cents integer not null,
  gst_cents integer not null,
  qst_cents integer not null,
  total_cents integer not null,
  refunded_cents integer not null default 0,
  stripe_session_id text constraint orders_session_unique unique,
  payment_url text,
  -- Until then the student may pay; the holds last a little longer.
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  paid_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint orders_sum check (total_cents = subtotal_cents - discount_cents + gst_cents + qst_cents),
  constraint orders_amounts check (subtotal_cents > 0 and discount_cents between 0 and subtotal_cents and gst_cents >= 0 and qst_cents >= 0),
  constraint orders_refunded check (refunded_cents between 0 and total_cents),
  constraint orders_paid check ((paid_at is not null) = (state in ('paid', 'partly_refunded', 'refunded')))
);
-- A student pays one order at a time: two tabs share it.
create unique index orders_one_pending on orders (student_id) where state = 'pending';
create index orders_student on orders (student_id, created_at desc, id);
create index orders_created on orders (created_at desc, id);
create index orders_paid_at on orders (paid_at) where paid_at is not null;
alter table orders enable row level security;
create policy orders_read on orders for select to fouras_api
  using (student_id = (select app.viewer_id()) or (select app.is_staff()));
create policy orders_start on orders for insert to fouras_api
  with check ((student_id = (select app.viewer_id()) and state = 'pending') or (select app.is_staff()));
-- What a student may do with an order of theirs: write down its payment page, or give it up. Paid is for the company to say.
create policy orders_student_change on orders for update to fouras_api
  using (student_id = (select app.viewer_id()) and state = 'pending')
  with check (student_id = (select app.viewer_id()) and state in ('pending', 'failed', 'expired'));
create policy orders_staff on orders for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on orders to fouras_api;

create table order_lines (
  id uuid primary key,
  order_id uuid not null references orders (id) on delete cascade,
  appointment_id uuid not null references appointments (id),
  position smallint not null,
  -- As they were on the day of the order: a receipt does not change with the catalogue.
  course_name text not null,
  tutor_name text not null,
  minutes integer not null,
  price_cents integer not null constraint order_lines_price check (price_cents > 0),
  discount_cents integer not null,
  gst_cents integer not null,
  qst_cents integer not null,
  total_cents integer not null,
  refunded_cents integer not null default 0,
  constraint order_lines_position_unique unique (order_id, position),
  constraint order_lines_once unique (order_id, appointment_id),
  constraint order_lines_sum check (total_cents = price_cents - discount_cents + gst_cents + qst_cents),
  constraint order_lines_discount check (discount_cents between 0 and price_cents),
  constraint order_lines_refunded check (refunded_cents between 0 and total_cents)
);
create index order_lines_appointment on order_lines (appointment_id);
alter table order_lines enable row level security;
create policy order_lines_read on order_lines for select to fouras_api
  using ((select app.is_staff()) or exists (select from orders o where o.id = order_id and o.student_id = (select app.viewer_id())));
create policy order_lines_start on order_lines for insert to fouras_api
  with check ((select app.is_staff())
    or exists (select from orders o where o.id = order_id and o.student_id = (select app.viewer_id()) and o.state = 'pending'));
create policy order_lines_staff on order_lines for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on order_lines to fouras_api;

create table coupon_redemptions (
  order_id uuid primary key references orders (id) on delete cascade,
  coupon_id uuid not null references coupons (id),
  student_id uuid not null references users (id),
  created_at timestamptz not null default now(),
  -- Given back when the order failed, expired or was refunded in full.
  released_at timestamptz
);
create index coupon_redemptions_coupon on coupon_redemptions (coupon_id, student_id) where released_at is null;
alter table coupon_redemptions enable row level security;
create policy coupon_redemptions_read on coupon_redemptions for select to fouras_api
  using (student_id = (select app.viewer_id()) or (select app.is_staff()));
create policy coupon_redemptions_write on coupon_redemptions for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on coupon_redemptions to fouras_api;

-- One coupon by its code with what was used of it: a student can ask for a code, never list them.
create function app.coupon_by_code(wanted citext, student uuid)
  returns table (coupon coupons, course_ids uuid[], used bigint, used_by_student bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select c, coalesce((select array_agg(cc.course_id) from coupon_courses cc where cc.coupon_id = c.id), '{}'),
      (select count(*) from coupon_redemptions r where r.coupon_id = c.id and r.released_at is null),
      (select count(*) from coupon_redemptions r where r.coupon_id = c.id and r.student_id = student and r.released_at is null)
    from coupons c where c.code = wanted
  $$;
revoke all on function app.coupon_by_code from public;
grant execute on function app.coupon_by_code to fouras_api;

create table payments (
  id uuid primary key,
  order_id uuid not null references orders (id),
  stripe_payment_intent_id text not null constraint payments_intent_unique unique,
  stripe_charge_id text,
  amount_cents integer not null constraint payments_amount check (amount_cents > 0),
  card_brand text,
  card_last4 text,
  received_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index payments_order on payments (order_id);
alter table payments enable row level security;
create policy payments_read on payments for select to fouras_api
  using ((select app.is_staff()) or exists (select from orders o where o.id = order_id and o.student_id = (select app.viewer_id())));
create policy payments_write on payments for insert to fouras_api with check ((select app.is_staff()));
grant select, insert on payments to fouras_api;

create table refunds (
  id uuid primary key,
  order_id uuid not null references orders (id),
  payment_id uuid not null references payments (id),
  -- The id that the asking screen gave: a double click, a retry and a restart are the same refund. Also Stripe's idempotency key.
  request_id uuid not null constraint refunds_request_unique unique,
  amount_cents integer not null constraint refunds_amount check (amount_cents > 0),
  state text not null constraint refunds_state check (state in ('requested', 'pending', 'succeeded', 'failed')),
  reason text not null,
  stripe_refund_id text constraint refunds_stripe_unique unique,
  failure_reason text,
  requested_by uuid references users (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index refunds_order on refunds (order_id, created_at);
create index refunds_unfinished on refunds (created_at) where state in ('requested', 'pending');
create table refund_lines (
  refund_id uuid not null references refunds (id) on delete cascade,
  order_line_id uuid not null references order_lines (id),
  amount_cents integer not null constraint refund_lines_amount check (amount_cents > 0),
  primary key (refund_id, order_line_id)
);
alter table refunds enable row level security;
alter table refund_lines enable row level security;
create policy refunds_read on refunds for select to fouras_api
  using ((select app.is_staff()) or exists (select from orders o where o.id = order_id and o.student_id = (select app.viewer_id())));
create policy refunds_write on refunds for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
create policy refund_lines_read on refund_lines for select to fouras_api
  using (exists (select from refunds r where r.id = refund_id));
create policy refund_lines_write on refund_lines for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on refunds, refund_lines to fouras_api;

-- Every event of Stripe is stored before it is acted on, and acted on once.
create table stripe_events (
  id text primary key,
  type text not null,
  created timestamptz not null,
  payload jsonb not null,
  state text not null default 'received' constraint stripe_events_state check (state in ('received', 'processed', 'failed')),
  attempts integer not null default 0,
  error text,
  received_at timestamptz not null default now(),
  processed_at timestamptz
);
create index stripe_events_waiting on stripe_events (received_at) where state <> 'processed';
alter table stripe_events enable row level security;
create policy stripe_events_staff on stripe_events for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on stripe_events to fouras_api;

-- What a tutor is owed for one appointment, written when its outcome is known, reversed when it is refunded.
create table earnings (
  appointment_id uuid primary key references appointments (id),
  tutor_id uuid not null references tutors (user_id),
  amount_cents integer not null constraint earnings_amount check (amount_cents >= 0),
  hourly_rate_cents integer not null,
  minutes integer not null,
  earned_at timestamptz not null,
  reversed_at timestamptz,
  created_at timestamptz not null default now()
);
create index earnings_tutor on earnings (tutor_id, earned_at) where reversed_at is null;
alter table earnings enable row level security;
create policy earnings_read on earnings for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy earnings_write on earnings for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on earnings to fouras_api;
`;
