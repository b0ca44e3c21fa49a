import { type FilterField, type ListQuery } from '../store/objects.js';
import type { Kind, Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import { invalidParameter, noSuch } from './errors.js';
import type { Params } from './params.js';

/** A page of objects, in Stripe's shape. */
export interface ListBody<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

/** Reads `limit`, `starting_after`, `ending_before` and `created`; throws what Stripe would refuse. */
export function readListParams(params: Params): ListQuery {
  const limit = params.integer('limit') ?? 10;
  if (limit < 1 || limit > 100)
    throw invalidParameter('limit', 'Limit must be between 1 and 100', 'parameter_invalid_integer');
  const startingAfter = params.text('starting_after');
  const endingBefore = params.text('ending_before');
  if (startingAfter !== undefined && endingBefore !== undefined) {
    throw invalidParameter('ending_before', 'You can only specify one of starting_after or ending_before.');
  }
  return { limit, startingAfter, endingBefore, created: readCreated(params) };
}

function readCreated(params: Params): ListQuery['created'] {
  if (!params.has('created')) return undefined;
  try {
    const exact = params.integer('created');
    return { gte: exact, lte: exact };
  } catch {
    const range = params.hash('created');
    return {
      gt: range?.integer('gt'),
      gte: range?.integer('gte'),
      lt: range?.integer('lt'),
      lte: range?.integer('lte'),
    };
  }
}

/** Reads the filters of these names that were sent. */
export function readFilters(params: Params, ...names: FilterField[]): Partial<Record<FilterField, string>> {
  const equal: Partial<Record<FilterField, string>> = {};
  for (const name of names) {
    const value = params.text(name);
    if (value !== undefined) equal[name] = value;
  }
  return equal;
}

/** One page of a kind; `show` turns what is kept into what is shown. */
export function listPage<K extends Kind, T>(
  work: Work,
  kind: K,
  url: string,
  query: ListQuery,
  show: (stored: Stored<K>) => T,
): ListBody<T> {
  const page = work.objects.list(kind, query);
  if (!page)
    throw noSuch(
      kind,
      query.startingAfter ?? query.endingBefore ?? '',
      query.startingAfter === undefined ? 'ending_before' : 'starting_after',
    );
  return { object: 'list', data: page.rows.map(show), has_more: page.hasMore, url };
}
