import { insertAll, type Row, type Writer } from '../insert-rows.js';

/** Tables in an order in which each one's references are already there. */
const TABLES = [
  'users',
  'auth.account',
  'institutions',
  'courses',
  'tutors',
  'tutor_rates',
  'teachings',
  'availability_rules',
  'availability_overrides',
  'time_off',
  'tutor_meeting_links',
  'coupons',
  'series',
  'appointments',
  'appointment_changes',
  'time_off_sessions',
  'session_proposals',
  'appointment_outcomes',
  'stripe_customers',
  'orders',
  'order_lines',
  'series_sessions',
  'cart_lines',
  'coupon_redemptions',
  'payments',
  'refunds',
  'refund_lines',
  'stripe_differences',
  'payouts',
  'earnings',
  'reviews',
  'review_replies',
  'tickets',
  'conversations',
  'conversation_members',
  'messages',
] as const;

type Table = (typeof TABLES)[number];

/** The rows of a demo, put together in memory and written table by table. */
export class DemoRows {
  readonly #rows = new Map<Table, Row[]>();

  /** Adds a row. All rows of a table have the same columns. */
  add(table: Table, row: Row): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
  }

  /** Takes the rows of a table out again, to be added anew with what is known of them later. */
  take(table: Table): readonly Row[] {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.delete(table);
    return rows;
  }

  /** Writes all rows, one statement a table. Orders get their numbers from the database, so the oldest goes first. */
  async write(db: Writer): Promise<void> {
    this.#rows.get('orders')?.sort((a, b) => Number(a['created_at']) - Number(b['created_at']));
    for (const table of TABLES) await insertAll(db, table, this.#rows.get(table) ?? []);
  }
}
