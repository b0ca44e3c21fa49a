import { csvFile, type Cell } from '../../exports/csv.js';
import type { Export } from '../../exports/export-routes.js';
import { revenueBy, revenueReport } from './revenue.js';
import { RevenueGrouping, type RevenueRow } from './revenue.types.js';

const YEAR = /^2[01]\d\d$/;
const FIGURES = ['gross', 'discount', 'refund', 'net', 'tax', 'tutor', 'margin'] as const;

/** What admins take with them of revenue: `revenue/<year>.csv?by=month`, `by=course` or `by=tutor`. */
export const revenueExports: Readonly<Record<string, Export>> = {
  'revenue/:year.csv': async (ctx, { year = '' }, query) => {
    const by = query.get('by') ?? 'month';
    const grouping = Object.values(RevenueGrouping).find((one) => one === by);
    if (ctx.viewer.role !== 'admin' || !YEAR.test(year) || (by !== 'month' && !grouping)) return null;
    const t = ctx.texts('revenue');
    const rows = grouping
      ? await revenueBy(ctx, Number(year), grouping)
      : (await revenueReport(ctx, Number(year))).months;
    const head = [t(`by.${grouping ?? 'month'}`), ...FIGURES.map((figure) => t(`figures.${figure}`))];
    return {
      name: `4AS-${t('file')}-${year}-${by}.csv`,
      type: 'text/csv',
      content: csvFile(ctx.viewer.language, [head, ...rows.map(cellsOf)]),
    };
  },
};

function cellsOf(row: RevenueRow): Cell[] {
  return [row.name ?? row.id.slice(0, 7), ...FIGURES.map((figure) => ({ cents: row[`${figure}Cents`] }))];
}
