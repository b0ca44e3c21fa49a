import type { Context } from '../../context.js';
import { EarningKind } from './earning.types.js';

/** A line of a statement of pay: the session, and what it counts. Cents and minutes; below zero for what is taken back. */
export interface StatementLine {
  kind: EarningKind;
  month: string;
  startsAt: Date;
  courseName: string;
  sigle: string;
  studentName: string;
  minutes: number;
  hourlyRateCents: number;
  shareBasisPoints: number;
  amountCents: number;
  paidOn: string | null;
  confirmationNumber: string | null;
}

interface Wanted {
  tutorId: string;
  /** First days of months, both included. */
  from: string;
  to: string;
}

/** What counts in some months of a tutor, as far as the viewer may see it, in the order in which it was earned. */
export function statementLines(ctx: Context, { tutorId, from, to }: Wanted): Promise<StatementLine[]> {
  return ctx.db.query<StatementLine>(
    `select e.kind, e.month::text as month, a.starts_at as "startsAt", c.name as "courseName", c.sigle, coalesce(s.name, '') as "studentName",
       e.minutes, e.hourly_rate_cents as "hourlyRateCents", e.share_basis_points as "shareBasisPoints", e.amount_cents as "amountCents",
       p.paid_on::text as "paidOn", p.confirmation_number as "confirmationNumber"
     from earning_entries e join appointments a on a.id = e.appointment_id join courses c on c.id = a.course_id
       left join people s on s.id = a.student_id left join payouts p on p.id = e.payout_id
     where e.tutor_id = $1 and e.month between $2 and $3
     order by e.month, e.earned_at, e.appointment_id, e.kind`,
    [tutorId, from, to],
  );
}
