import type { Random } from '../../database/seeds/random.js';
import type { Browser } from '../browser.js';
import type { Town, Walker } from './town.js';

/** Somebody about to do something: where, by which server, and what chance says. */
export interface Situation {
  town: Town;
  walker: Walker;
  browser: Browser;
  random: Random;
}

/** What an operation answers that found nothing to do. */
export const NOTHING_THERE = 'nothing there';

/** One kind of thing that somebody does; answers in a word how it went. */
export interface Operation {
  name: string;
  act(situation: Situation): Promise<string>;
}

/** Runs a mutation of one input; the name of the type that it answered. */
export async function mutate<Answer extends { __typename: string }>(
  { browser }: Situation,
  field: string,
  input: object,
  selection = '',
): Promise<Answer> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const renamed = INPUT_TYPES[field] ?? type;
  const source = `mutation ($input: ${renamed}!) { ${field}(input: $input) { __typename ${selection} } }`;
  const data = await browser.ask<Record<string, Answer>>(source, { input });
  const answer = data[field];
  if (!answer) throw new Error(`${field} answered nothing.`);
  return answer;
}

const INPUT_TYPES: Record<string, string> = { refreshOrder: 'OrderInput', abandonOrder: 'OrderInput' };

/** One of the rows that a query of the owner finds, by chance; null when there is none. */
export async function anyRow<Row extends Record<string, unknown>>(
  { town, random }: Situation,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row | null> {
  const rows = await town.shop.world.rows<Row>(sql, parameters);
  return rows.length === 0 ? null : random.pick(rows);
}
