import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType } from 'graphql';
import { TestWorld } from '../test-world.js';
import { asker, ASKERS, type AskerName } from './askers.js';
import { fullSelection } from './full-selection.js';
import { prepareWorld, preparedRows } from './prepared-world.js';
import { QUERIES, type QueryCall } from './queries.js';
import { askersOf, rolesThatName, schema, sliceOf, unregistered } from './root-fields.js';
import { secretsFrom } from './secrets.js';
import { markersIn } from './world-row.js';

let world: TestWorld;

beforeAll(async () => {
  world = await TestWorld.create();
  world.now = '2031-03-01T12:00:00Z';
  await prepareWorld(world.owner, preparedRows());
});

afterAll(() => world.destroy());

/** Everything that the asker can name below a query. */
function documentFor(name: AskerName, field: string, args = ''): string {
  const slice = sliceOf(name);
  const type =
    (slice.getQueryType() ?? schema.getQueryType())?.getFields()[field] ?? schema.getQueryType()?.getFields()[field];
  if (!type) throw new Error(`There is no query ${field}.`);
  return `{ ${field}${args} ${fullSelection(slice, getNamedType(type.type))} }`;
}

test('every query is in the walk', () => {
  expect(unregistered('Query', QUERIES)).toEqual([]);
});

test('the walk would notice: every asker but the admin has things that are hidden from them', () => {
  for (const name of ASKERS) expect(secretsFrom(name).length > 20).toBe(name !== 'admin');
});

describe.each(Object.entries(QUERIES))('query %s', (field, { roles, calls }) => {
  test('is in the slices of the roles that the walk says', () => {
    expect(rolesThatName('Query', field)).toBe(roles);
  });

  test.each(ASKERS)('asked by %s shows what is theirs, and nothing of anybody else', async (name) => {
    for (const call of calls) {
      const { data, errors } = await world.execute(asker(name), documentFor(name, field, call.args));
      if (askersOf(roles).includes(name)) expectOwn(name, field, call, { data, errors });
      else expect(errors?.[0]?.message).toContain(`Cannot query field "${field}"`);
      expect(markersIn({ data, errors }, secretsFrom(name))).toEqual([]);
    }
  });
});

function expectOwn(
  name: AskerName,
  field: string,
  call: QueryCall,
  { data, errors }: { data?: unknown; errors?: readonly { extensions?: object }[] },
): void {
  const markers = call.sees[name];
  if (markers) {
    expect(errors ?? []).toEqual([]);
    expect(markers.filter((marker) => markersIn(data, [marker]).length === 0)).toEqual([]);
  } else {
    const answer = (data as Record<string, unknown> | null | undefined)?.[field] ?? null;
    const code = (errors?.[0]?.extensions as { code?: string } | undefined)?.code ?? 'nothing';
    expect([answer, ['nothing', 'NOT_FOUND', 'FORBIDDEN'].includes(code) ? 'refused' : code]).toEqual([
      null,
      'refused',
    ]);
  }
}
