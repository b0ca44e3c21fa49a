import { ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { searchPatterns } from '../../database/search.js';
import { countedConnectionOf, fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { TutorAccount } from './tutor.entity.js';
import { tutorAccountLoader } from './tutor.loaders.js';

@ObjectType({ description: 'A page of tutors as the company sees them.' })
export class TutorAccountConnection extends countedConnectionOf(() => TutorAccount) {}

export interface TutorAccountArgs {
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}

const listed = `from tutors t join users u on u.id = t.user_id
  where app.searchable(concat_ws(' ', t.display_name, u.name, u.email))
    like all (array(select app.searchable(word) from unnest($1::text[]) word))`;

/** A page of all tutors, inactive ones too, by name: for admins, who alone can read the people behind them. */
export async function listTutorAccounts(ctx: Context, args: TutorAccountArgs): Promise<Page<TutorAccount>> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, 2);
  const patterns = searchPatterns(args.search);
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<{ id: string; sortName: string }>(
      `select t.user_id as id, app.searchable(u.name) as "sortName" ${listed}
         and ($2::text is null or (app.searchable(u.name), t.user_id) > ($2, $3::uuid))
       order by app.searchable(u.name), t.user_id limit $4`,
      [patterns, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, [patterns]),
  ]);
  const page = pageOf(rows, first, (row) => toCursor(row.sortName, row.id), counted?.count ?? 0);
  const accounts = await Promise.all(page.nodes.map(({ id }) => ctx.load(tutorAccountLoader, id)));
  return { ...page, nodes: accounts.filter((account) => account !== null) };
}
