import type { Context } from '../../../context.js';
import { authorize } from '../../../graphql/authorization.js';
import { InvalidField, InvalidInput } from '../../../graphql/failures.js';
import type { Viewer } from '../../../viewer.js';
import { recordAudit } from '../../audit/index.js';
import { settingsIn, type Settings } from '../../settings/index.js';
import { Company, CompanyChanged, type CompanyInput } from './company.types.js';

/** Who issues receipts is for admins to say. */
function mayEditCompany(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}

/** The issuer of receipts out of all settings. */
export function companyOf({ companyName, companyAddress, gstNumber, qstNumber }: Settings): Company {
  return Object.assign(new Company(), { name: companyName, address: companyAddress, gstNumber, qstNumber });
}

/** Changes who issues receipts. A number that has not the form of its tax is refused at its field: no receipt shows a slip of the hand. */
export async function updateCompany(ctx: Context, input: CompanyInput): Promise<CompanyChanged | InvalidInput> {
  authorize(ctx.viewer, mayEditCompany, null);
  const given = Object.assign(new Company(), {
    name: input.name.trim(),
    address: input.address.trim(),
    gstNumber: spaced(input.gstNumber),
    qstNumber: spaced(input.qstNumber),
  });
  const problems = problemsOf(given);
  if (problems.length > 0) return new InvalidInput(problems);
  return ctx.transact(async (tx) => {
    const before = companyOf(await settingsIn(tx));
    const values = {
      companyName: given.name,
      companyAddress: given.address,
      gstNumber: given.gstNumber,
      qstNumber: given.qstNumber,
    };
    await tx.query(
      `insert into settings (key, value, updated_at) select key, value, $2 from jsonb_each($1::jsonb)
       on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
      [JSON.stringify(values), ctx.now],
    );
    await recordAudit(ctx, tx, {
      action: 'company.update',
      subjectType: 'settings',
      subjectId: null,
      before,
      after: given,
    });
    return new CompanyChanged(given);
  });
}

/** A number as it is written officially: "123456789rt0001" is `123456789 RT0001`. */
function spaced(number: string): string {
  return number
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/(RT|TQ)/, ' $1');
}

function problemsOf({ name, gstNumber, qstNumber }: Company): InvalidField[] {
  return [
    ...(name === '' ? [new InvalidField('name', 'isNotEmpty')] : []),
    ...(/^(\d{9} RT\d{4})?$/.test(gstNumber) ? [] : [new InvalidField('gstNumber', 'gstNumber')]),
    ...(/^(\d{10} TQ\d{4})?$/.test(qstNumber) ? [] : [new InvalidField('qstNumber', 'qstNumber')]),
  ];
}
