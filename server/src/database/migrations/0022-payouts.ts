import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tutors are paid: rates that do not change once they hold, and payouts that do not change once they are paid. */
export class Payouts1764000000022 implements MigrationInterface {
  readonly name = 'Payouts1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- A rate holds from its first day until the next one begins, so its key (tutor, first day) makes any overlap impossible. One that has
-- begun stays: earnings were counted by it. (A day of slack: days begin later in some tutors' zones than here.)
drop policy tutor_rates_write on tutor_rates;
create policy tutor_rates_add on tutor_rates for insert to fouras_api
  with check ((select app.is_staff()) and starts_on >= (now() at time zone 'UTC')::date - 1);
create policy tutor_rates_change on tutor_rates for update to fouras_api
  using ((select app.is_staff()) and starts_on > (now() at time zone 'UTC')::date - 1)
  with check ((select app.is_staff()) and starts_on > (now() at time zone 'UTC')::date - 1);
create policy tutor_rates_remove on tutor_rates for delete to fouras_api
  using ((select app.is_staff()) and starts_on > (now() at time zone 'UTC')::date - 1);

-- A tutor's month as it was closed, and how it was paid.
create table payouts (
  id uuid primary key,
  tutor_id uuid not null references tutors (user_id),
  -- The first day of a calendar month of America/Toronto.
  month date not null constraint payouts_month check (extract(day from month) = 1),
  session_count integer not null,
  minutes integer not null,
  -- Of sessions of the month.
  earned_cents integer not null,
  -- Of earlier months, which were closed when these became known: earned late, or taken back.
  correction_cents integer not null,
  -- What the month before left to be taken off.
  carried_cents integer not null constraint payouts_carried check (carried_cents <= 0),
  amount_cents integer not null,
  closed_at timestamptz not null,
  closed_by uuid references users (id),
  paid_on date,
  confirmation_number text constraint payouts_confirmation_length check (char_length(confirmation_number) between 1 and 60),
  paid_by uuid references users (id),
  constraint payouts_month_unique unique (tutor_id, month),
  constraint payouts_sum check (amount_cents = earned_cents + correction_cents + carried_cents),
  constraint payouts_paid check ((paid_on is null) = (confirmation_number is null)),
  constraint payouts_nothing_to_pay check (paid_on is null or amount_cents > 0)
);
create index payouts_paid_on on payouts (paid_on) where paid_on is not null;
create index payouts_due on payouts (tutor_id) where paid_on is null;
alter table payouts enable row level security;
create policy payouts_read on payouts for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy payouts_close on payouts for insert to fouras_api
  with check ((select app.is_staff()) and paid_on is null);
create policy payouts_pay on payouts for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert on payouts to fouras_api;
grant update (paid_on, confirmation_number, paid_by) on payouts to fouras_api;

-- Whoever asks, and by whatever way: what a closed month counted stays, and so does all of it once it is paid.
create function app.keep_payout() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
begin
  if tg_op = 'DELETE' or old.paid_on is not null or (old.tutor_id, old.month, old.session_count, old.minutes, old.earned_cents,
      old.correction_cents, old.carried_cents, old.amount_cents, old.closed_at)
    is distinct from (new.tutor_id, new.month, new.session_count, new.minutes, new.earned_cents,
      new.correction_cents, new.carried_cents, new.amount_cents, new.closed_at) then
    raise exception 'A payout does not change: corrections go to the next month.'
      using errcode = 'restrict_violation', constraint = 'payouts_stay';
  end if;
  return new;
end
$$;
create trigger payouts_stay before update or delete on payouts for each row execute function app.keep_payout();

-- The payout that counted an earning, and the later one that took it back.
alter table earnings
  add column payout_id uuid references payouts (id),
  add column reversal_payout_id uuid references payouts (id),
  add constraint earnings_reversal check (reversal_payout_id is null or (payout_id is not null and reversed_at is not null));
create index earnings_payout on earnings (payout_id) where payout_id is not null;
create index earnings_reversal_payout on earnings (reversal_payout_id) where reversal_payout_id is not null;
create index earnings_not_counted on earnings (tutor_id, earned_at) where payout_id is null;
create index earnings_to_take_back on earnings (tutor_id)
  where payout_id is not null and reversed_at is not null and reversal_payout_id is null;
revoke insert, update on earnings from fouras_api;
grant insert (appointment_id, tutor_id, amount_cents, hourly_rate_cents, minutes, earned_at, share_basis_points, created_at)
  on earnings to fouras_api;
grant update (reversed_at, payout_id, reversal_payout_id) on earnings to fouras_api;

create function app.keep_earning() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
begin
  if (old.tutor_id, old.amount_cents, old.hourly_rate_cents, old.minutes, old.earned_at, old.share_basis_points)
      is distinct from (new.tutor_id, new.amount_cents, new.hourly_rate_cents, new.minutes, new.earned_at, new.share_basis_points)
    or (old.payout_id is not null and old.payout_id is distinct from new.payout_id)
    or (old.reversed_at is not null and old.reversed_at is distinct from new.reversed_at)
    or (old.reversal_payout_id is not null and old.reversal_payout_id is distinct from new.reversal_payout_id)
    or exists (select from payouts p where p.paid_on is not null
      and ((p.id = new.payout_id and old.payout_id is null) or (p.id = new.reversal_payout_id and old.reversal_payout_id is null))) then
    raise exception 'An earning does not change: it is taken back, and counted by a payout, once.'
      using errcode = 'restrict_violation', constraint = 'earnings_stay';
  end if;
  return new;
end
$$;
create trigger earnings_stay before update on earnings for each row execute function app.keep_earning();

-- Whether a session's order was paid, without saying of whom or how much: tutors see their own months and no orders.
create function app.is_paid(appointment uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from order_lines l join orders o on o.id = l.order_id
      where l.appointment_id = appointment and o.paid_at is not null)
  $$;
revoke all on function app.is_paid from public;
grant execute on function app.is_paid to fouras_api;

-- What counts for tutors' months: an earning whose order is paid, in its month or, where that was closed before, in the first one that was
-- not; and again with its sign turned where it was taken back after it had been counted. One that was taken back before never counts.
create view earning_entries with (security_invoker = true) as
select e.appointment_id, e.tutor_id, case when m.month > o.month then 'late' else 'session' end as kind, e.amount_cents, e.minutes,
  e.hourly_rate_cents, e.share_basis_points, e.earned_at, e.payout_id, m.month
from earnings e
cross join lateral (select date_trunc('month', e.earned_at at time zone 'America/Toronto')::date as month) o
cross join lateral (select coalesce(
  (select p.month from payouts p where p.id = e.payout_id),
  greatest(o.month, (select (max(p.month) + interval '1 month')::date from payouts p where p.tutor_id = e.tutor_id))) as month) m
where e.payout_id is not null or (e.reversed_at is null and app.is_paid(e.appointment_id))
union all
select e.appointment_id, e.tutor_id, 'reversal', -e.amount_cents, -e.minutes, e.hourly_rate_cents, e.share_basis_points, e.earned_at,
  e.reversal_payout_id, m.month
from earnings e
cross join lateral (select coalesce(
  (select p.month from payouts p where p.id = e.reversal_payout_id),
  (select (max(p.month) + interval '1 month')::date from payouts p where p.tutor_id = e.tutor_id)) as month) m
where e.payout_id is not null and e.reversed_at is not null;
grant select on earning_entries to fouras_api;
`;
