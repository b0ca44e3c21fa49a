import type { Context } from '../../context.js';
import { csvFile, type Cell } from '../../exports/csv.js';
import type { Export, ExportedFile } from '../../exports/export-routes.js';
import { pdfReport } from '../../exports/pdf.js';
import { isUuid } from '../../graphql/ids.js';
import { earningMonths } from './earning-months.js';
import { mayPayTutors } from './payout.policy.js';
import type { EarningMonth } from './earning.types.js';
import { statementLines, type StatementLine } from './statement.js';
import { t4aSummaries } from './t4a.js';

const YEAR = /^2[01]\d\d$/;

/** What tutors and admins take with them about pay: `earnings/<year>.csv?tutor=<id>`, `payouts/<id>.csv`, `payouts/<id>.pdf`, `t4a/<year>.csv`. */
export const earningExports: Readonly<Record<string, Export>> = {
  'earnings/:year.csv': async (ctx, { year = '' }, query) => {
    const tutorId = ctx.viewer.role === 'tutor' ? ctx.viewer.id : query.get('tutor');
    if (!YEAR.test(year) || tutorId === null || !isUuid(tutorId) || !(await nameOf(ctx, tutorId))) return null;
    const lines = await statementLines(ctx, { tutorId, from: `${year}-01-01`, to: `${year}-12-01` });
    return csv(ctx, `4AS-${ctx.texts('pay')('earnings')}-${year}.csv`, linesOf(ctx, lines));
  },

  'payouts/:id.csv': async (ctx, { id = '' }) => {
    const found = await statementOf(ctx, id);
    return found && csv(ctx, `${fileName(ctx, found.month)}.csv`, linesOf(ctx, found.lines));
  },

  'payouts/:id.pdf': async (ctx, { id = '' }) => {
    const found = await statementOf(ctx, id);
    if (!found) return null;
    const content = await statementPdf(ctx, found);
    return { name: `${fileName(ctx, found.month)}.pdf`, type: 'application/pdf', content };
  },

  't4a/:year.csv': async (ctx, { year = '' }) => {
    if (!mayPayTutors(ctx.viewer) || !YEAR.test(year)) return null;
    const t = ctx.texts('pay');
    const head = [
      t('columns.tutor'),
      t('columns.email'),
      t('columns.payments'),
      t('columns.box048'),
      t('columns.slip'),
    ];
    const rows = (await t4aSummaries(ctx, Number(year))).map((one): Cell[] => [
      one.name,
      one.email,
      one.paymentCount,
      { cents: one.box048Cents },
      t(one.isSlipNeeded ? 'slip.needed' : 'slip.notNeeded'),
    ]);
    return csv(ctx, `4AS-T4A-${year}.csv`, [head, ...rows]);
  },
};

interface Statement {
  name: string;
  month: EarningMonth;
  lines: StatementLine[];
}

async function statementOf(ctx: Context, payoutId: string): Promise<Statement | null> {
  if (!isUuid(payoutId)) return null;
  const [payout] = await ctx.db.query<{ tutorId: string }>('select tutor_id as "tutorId" from payouts where id = $1', [
    payoutId,
  ]);
  if (!payout) return null;
  const months = await earningMonths(ctx.db, [payout.tutorId], ctx.now);
  const month = months.find((one) => one.payoutId === payoutId);
  const name = await nameOf(ctx, payout.tutorId);
  if (!month || !name) return null;
  const lines = await statementLines(ctx, { tutorId: payout.tutorId, from: month.month, to: month.month });
  return { name, month, lines };
}

/** A tutor's whole name; null where the viewer may not know it. */
async function nameOf(ctx: Context, tutorId: string): Promise<string | null> {
  const [row] = await ctx.db.query<{ name: string }>(
    'select u.name from users u join tutors t on t.user_id = u.id where u.id = $1',
    [tutorId],
  );
  return row?.name ?? null;
}

function fileName(ctx: Context, { month }: EarningMonth): string {
  return `4AS-${ctx.texts('pay')('statement')}-${month.slice(0, 7)}`;
}

function csv(ctx: Context, name: string, rows: readonly (readonly Cell[])[]): ExportedFile {
  return { name, type: 'text/csv', content: csvFile(ctx.viewer.language, rows) };
}

function linesOf(ctx: Context, lines: readonly StatementLine[]): Cell[][] {
  const t = ctx.texts('pay');
  const names = [
    'month',
    'session',
    'kind',
    'sigle',
    'course',
    'student',
    'minutes',
    'rate',
    'share',
    'amount',
  ] as const;
  const head = [...names, 'paidOn' as const, 'confirmation' as const].map((name) => t(`columns.${name}`));
  const rows = lines.map((line): Cell[] => [
    line.month.slice(0, 7),
    line.startsAt.toISOString(),
    t(`kinds.${kindKey(line)}`),
    line.sigle,
    line.courseName,
    line.studentName,
    line.minutes,
    { cents: line.hourlyRateCents },
    `${line.shareBasisPoints / 100} %`,
    { cents: line.amountCents },
    line.paidOn,
    line.confirmationNumber,
  ]);
  return [head, ...rows];
}

function kindKey({ kind }: StatementLine): 'SESSION' | 'LATE' | 'REVERSAL' {
  return kind.toUpperCase() as 'SESSION' | 'LATE' | 'REVERSAL';
}

async function statementPdf(ctx: Context, { name, month, lines }: Statement): Promise<Buffer> {
  const [t, formats] = [ctx.texts('pay'), ctx.formats];
  const money = (cents: number): string => formats.money(cents);
  const isPaid = month.paidOn !== null && month.confirmationNumber !== null;
  const paid = isPaid
    ? t('paidBy', { date: formats.localDate(month.paidOn ?? '', ctx.now), number: month.confirmationNumber ?? '' })
    : t('notPaid');
  const sums: [string, string, number][] = [
    [t('columns.earned'), money(month.earnedCents), month.earnedCents],
    [t('columns.corrections'), money(month.correctionCents), month.correctionCents],
    [t('columns.carried'), money(month.carriedCents), month.carriedCents],
  ];
  return pdfReport({
    language: ctx.viewer.language,
    title: t('statementOf', { month: formats.localMonth(month.month) }),
    about: [name, t('hours', { count: month.sessionCount, time: formats.duration(month.minutes) }), paid, t('zone')],
    table: {
      head: [
        t('columns.session'),
        t('columns.course'),
        t('columns.kind'),
        t('columns.length'),
        t('columns.rate'),
        t('columns.amount'),
      ],
      rows: lines.map((line) => [
        `${formats.dateNumeric(line.startsAt)}, ${formats.time(line.startsAt)}`,
        `${line.sigle} · ${line.studentName}`,
        t(`kinds.${kindKey(line)}`),
        line.minutes < 0 ? `-${formats.duration(-line.minutes)}` : formats.duration(line.minutes),
        money(line.hourlyRateCents),
        money(line.amountCents),
      ]),
      widths: [0.24, 0.26, 0.14, 0.1, 0.12, 0.14],
      amounts: [3, 4, 5],
    },
    sums: [
      ...sums.filter(([, , cents], index) => index === 0 || cents !== 0).map(([label, text]) => [label, text] as const),
      [t('columns.total'), money(month.totalCents)],
    ],
    page: (number, count) => t('page', { number, pages: count }),
  });
}
