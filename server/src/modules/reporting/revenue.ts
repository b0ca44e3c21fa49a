import type { Context } from '../../context.js';
import { COMPANY_ZONE, firstDayOfMonth, monthOf, monthOfDate } from '../settings/index.js';
import { linearTrend } from './forecast.js';
import { RevenueGrouping, type RevenueForecast, type RevenueReport, type RevenueRow } from './revenue.types.js';

const MONTHS_OF_TREND = 12;
const MONTHS_AHEAD = 3;

/** What sales brought in less what went back, without taxes: SQL over entries of the view, which alone says what counts; `e` is the view. */
export const NET_CENTS = 'sum(e.gross_cents - e.discount_cents - e.refund_cents)';

/** The figures of entries of the view. */
const figures = `sum(e.gross_cents)::float8 as "grossCents", sum(e.discount_cents)::float8 as "discountCents",
  sum(e.refund_cents)::float8 as "refundCents", sum(e.tax_cents)::float8 as "taxCents",
  ${NET_CENTS}::float8 as "netCents", sum(e.tutor_cents)::float8 as "tutorCents",
  sum(e.gross_cents - e.discount_cents - e.refund_cents - e.tutor_cents)::float8 as "marginCents"`;

/** The first instant of an entry's month, on the company's clock. Grouped by before it is written as a date: once a month, not once an entry. */
const MONTH = `date_trunc('month', e.at at time zone '${COMPANY_ZONE}')`;

const groups = {
  [RevenueGrouping.COURSE]: `c.id, c.sigle || ' · ' || c.name as name`,
  [RevenueGrouping.TUTOR]: 't.user_id as id, t.display_name as name',
} as const;

/** Revenue month by month, its years, and where the trend points. By one statement, whatever the number of orders. */
export async function revenueReport(ctx: Context, year: number): Promise<RevenueReport> {
  const known = await ctx.db.query<RevenueRow>(
    `select to_char(${MONTH}, 'YYYY-MM-DD') as id, null as name, ${figures} from revenue_entries e group by ${MONTH} order by 1`,
  );
  const thisMonth = firstDayOfMonth(ctx.now, COMPANY_ZONE);
  const byMonth = new Map(known.map((row) => [row.id, row]));
  const years = new Set([...known.map(({ id }) => id.slice(0, 4)), thisMonth.slice(0, 4)]);
  const monthsOfYear = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);
  const first = known[0]?.id ?? thisMonth;
  const rowOf = (id: string): RevenueRow => byMonth.get(id) ?? totalOf(id, []);
  return {
    year,
    total: totalOf(
      String(year),
      known.filter(({ id }) => id.startsWith(`${year}-`)),
    ),
    months: monthsOfYear.filter((month) => byMonth.has(month) || (month > first && month <= thisMonth)).map(rowOf),
    years: [...years]
      .sort((a, b) => b.localeCompare(a))
      .map((one) =>
        totalOf(
          one,
          known.filter(({ id }) => id.startsWith(`${one}-`)),
        ),
      ),
    forecast: forecastOf(ctx, known[0]?.id, rowOf),
  };
}

/** Revenue of a year by course or by tutor, the greatest net first. By one statement. */
export function revenueBy(ctx: Context, year: number, grouping: RevenueGrouping): Promise<RevenueRow[]> {
  return ctx.db.query<RevenueRow>(
    `select ${groups[grouping]}, ${figures}
     from revenue_entries e join appointments a on a.id = e.appointment_id
       join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id
     where e.at >= $1 and e.at < $2 group by 1, 2 order by "netCents" desc, 1`,
    [monthOfDate(`${year}-01-01`, COMPANY_ZONE).start, monthOfDate(`${year}-12-01`, COMPANY_ZONE).end],
  );
}

/** The sum of rows under an id of its own. */
function totalOf(id: string, rows: readonly RevenueRow[]): RevenueRow {
  const sum = (cents: (row: RevenueRow) => number): number => rows.reduce((total, row) => total + cents(row), 0);
  return {
    id,
    name: null,
    grossCents: sum((row) => row.grossCents),
    discountCents: sum((row) => row.discountCents),
    refundCents: sum((row) => row.refundCents),
    taxCents: sum((row) => row.taxCents),
    netCents: sum((row) => row.netCents),
    tutorCents: sum((row) => row.tutorCents),
    marginCents: sum((row) => row.marginCents),
  };
}

/** The trend of the last complete months since the first one with something in it. */
function forecastOf(ctx: Context, first: string | undefined, rowOf: (id: string) => RevenueRow): RevenueForecast[] {
  const monthAt = (offset: number): string =>
    firstDayOfMonth(monthOf(ctx.now, COMPANY_ZONE, offset).start, COMPANY_ZONE);
  const past = Array.from({ length: MONTHS_OF_TREND }, (_, index) => monthAt(index - MONTHS_OF_TREND));
  const complete = past.filter((month) => first !== undefined && month >= first);
  const trend = linearTrend(
    complete.map((month) => rowOf(month).netCents),
    MONTHS_AHEAD,
  );
  return trend.map(({ expected, low, high }, offset) => ({
    month: monthAt(offset),
    expectedCents: expected,
    lowCents: low,
    highCents: high,
  }));
}
