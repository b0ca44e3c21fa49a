import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one source of what is said of revenue. */
export class Revenue1764000000023 implements MigrationInterface {
  readonly name = 'Revenue1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- Everything that moved money for a session, when it did; cents. Net of taxes: gross less discounts less refunds. With taxes it is what
-- orders took less what was given back. A refund counts from the moment that Stripe has it. Its taxes are those that packages/pricing says: of all that
-- was given back of the line so far less those before it, cut to the cent, so that a line that is given back whole gives back its taxes.
-- It is read with the rights of its owner behind one condition: the policies of five tables, each with its own look at others, would have
-- the planner ask for lines one by one. Nobody but staff sees any of it.
create view revenue_entries with (security_barrier = true, security_invoker = false) as
select e.* from (
  select o.paid_at as at, l.appointment_id, l.price_cents as gross_cents, l.discount_cents, 0 as refund_cents,
    l.gst_cents + l.qst_cents as tax_cents, 0 as tutor_cents
  from orders o join order_lines l on l.order_id = o.id where o.paid_at is not null
  union all
  select b.at, b.appointment_id, 0, 0, b.amount_cents - b.refunded_tax, -b.refunded_tax, 0
  from (
    select r.created_at as at, l.appointment_id, b.amount_cents,
      (t.tax_cents * sum(b.amount_cents) over so_far / l.total_cents
        - t.tax_cents * (sum(b.amount_cents) over so_far - b.amount_cents) / l.total_cents)::integer as refunded_tax
    from refunds r join refund_lines b on b.refund_id = r.id join order_lines l on l.id = b.order_line_id
      cross join lateral (select l.gst_cents + l.qst_cents as tax_cents) t
    where r.state in ('pending', 'succeeded')
    window so_far as (partition by b.order_line_id order by r.created_at, r.id)
  ) b
  union all
  select e.earned_at, e.appointment_id, 0, 0, 0, 0, e.amount_cents from earnings e
  union all
  select e.reversed_at, e.appointment_id, 0, 0, 0, 0, -e.amount_cents from earnings e where e.reversed_at is not null
) e where (select app.is_staff());
grant select on revenue_entries to fouras_api;
`;
