import { insertAll, type Row, type Writer } from '../../database/seeds/insert-rows.js';
import { idOf, type AskerName } from './askers.js';
import { addPair } from './world-of-a-pair.js';
import { WorldRows, type WorldRow } from './world-row.js';

const EVERYONE: readonly AskerName[] = ['visitor', 'student', 'otherStudent', 'tutor', 'otherTutor'];

/** The price of an hour of the courses, cents: for students to know and not for tutors. */
export const STUDENT_RATES = { course: 60_131, 'other course': 60_137 } as const;

/**
 * The world that every walk starts from: at least one row in every table, two pairs of a student and a tutor with all that can belong to
 * them, and of each row who may read, change, write and remove it. Everything private has a marker that gives it away in an answer.
 */
export function preparedRows(): WorldRow[] {
  const rows = new WorldRows();
  addCompany(rows);
  addPair(rows, {
    student: 'student',
    tutor: 'tutor',
    base: 41_000,
    days: [
      '2031-03-03T15:00:00Z',
      '2031-03-04T15:00:00Z',
      '2031-03-05T15:00:00Z',
      '2026-01-05T15:00:00Z',
      '2031-02-20T15:00:00Z',
    ],
  });
  addPair(rows, {
    student: 'otherStudent',
    tutor: 'otherTutor',
    base: 42_000,
    days: [
      '2031-03-03T18:00:00Z',
      '2031-03-04T18:00:00Z',
      '2031-03-05T18:00:00Z',
      '2026-01-05T18:00:00Z',
      '2031-02-20T18:00:00Z',
    ],
  });
  return rows.all;
}

function addCompany(rows: WorldRows): void {
  rows.add('settings', { key: 'holdMinutes', value: 15 }, EVERYONE);
  rows.add(
    'users',
    {
      id: idOf('admin'),
      role: 'admin',
      name: 'secret name admin',
      email: 'secret-admin@example.test',
      email_verified: true,
    },
    [],
  );
  rows.add(
    'notifications',
    {
      id: idOf('notification admin'),
      user_id: idOf('admin'),
      kind: 'message.new',
      data: { otherName: 'secret notification admin' },
    },
    [],
  );
  rows.add(
    'audit_entries',
    { id: idOf('audit'), actor_id: idOf('admin'), actor_role: 'admin', action: 'secret action', subject_type: 'user' },
    [],
  );
  rows.add(
    'institutions',
    { id: idOf('institution'), name: 'Institution', short_name: 'I', slug: 'institution' },
    EVERYONE,
  );
  for (const [name, cents] of Object.entries(STUDENT_RATES)) {
    rows.add(
      'courses',
      {
        id: idOf(name),
        institution_id: idOf('institution'),
        slug: name.replace(' ', '-'),
        sigle: name.slice(0, 5).toUpperCase(),
        name: `The ${name}`,
        student_rate_cents: cents,
      },
      EVERYONE,
    );
  }
  rows.add(
    'coupons',
    { id: idOf('coupon'), code: 'SECRET', kind: 'amount', amount_cents: 777, limit_total: 10_007 },
    [],
  );
  rows.add('coupon_courses', { coupon_id: idOf('coupon'), course_id: idOf('course') }, []);
  rows.add(
    'stripe_events',
    {
      id: 'evt_secret',
      type: 'charge.refunded',
      created: '2026-10-01T00:00:00Z',
      payload: { secret: 'secret payload' },
    },
    [],
  );
  rows.add(
    'stripe_differences',
    {
      id: idOf('difference'),
      kind: 'payment_missing',
      stripe_id: 'pi_secret_difference',
      stripe_cents: 10_009,
      state: 'open',
      found_at: '2026-10-01T00:00:00Z',
      seen_at: '2026-10-01T00:00:00Z',
    },
    [],
  );
}

/** Writes the prepared world, in place of everything that is there. */
export async function prepareWorld(db: Writer, rows: readonly WorldRow[]): Promise<void> {
  const tables = [...new Set(rows.map(({ table }) => table))];
  await db.query(`truncate ${tables.join(', ')} cascade`);
  for (const { table, rows: alike } of inBatches(rows)) await insertAll(db, table, alike);
}

/** Rows of one table with the same columns that follow each other, together. */
function inBatches(rows: readonly WorldRow[]): { table: string; columns: string; rows: Row[] }[] {
  const batches: { table: string; columns: string; rows: Row[] }[] = [];
  for (const { table, row } of rows) {
    const columns = Object.keys(row).join();
    const last = batches.at(-1);
    if (last?.table === table && last.columns === columns) last.rows.push(row);
    else batches.push({ table, columns, rows: [row] });
  }
  return batches;
}
