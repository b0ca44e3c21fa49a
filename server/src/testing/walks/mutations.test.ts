import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType } from 'graphql';
import { TestWorld } from '../test-world.js';
import { asker, ASKERS, type AskerName } from './askers.js';
import { differences, keysOf, readEverything, statementOfEverything } from './everything.js';
import { fullSelection } from './full-selection.js';
import type { MutationCall } from './mutation-walk.js';
import { MUTATIONS } from './mutations.js';
import { prepareWorld, preparedRows } from './prepared-world.js';
import { askersOf, rolesThatName, schema, sliceOf, unregistered } from './root-fields.js';
import { secretsFrom } from './secrets.js';
import { markersIn } from './world-row.js';

const rows = preparedRows();
let world: TestWorld;
let everything: string;

beforeAll(async () => {
  world = await TestWorld.create();
  world.now = '2031-03-01T12:00:00Z';
  await prepareWorld(world.owner, rows);
  everything = await statementOfEverything(world);
});

afterAll(() => world.destroy());

function documentFor(name: AskerName, field: string, { input }: MutationCall): string {
  const slice = sliceOf(name);
  const type = schema.getMutationType()?.getFields()[field]?.type;
  const ownType = slice.getType(type ? getNamedType(type).name : '');
  return `mutation { ${field}${input === undefined ? '' : `(input: { ${input} })`} ${ownType ? fullSelection(slice, ownType) : '{ __typename }'} }`;
}

interface Answer {
  type: string | null;
  code: string | null;
  message: string;
  changed: string[];
  given: unknown;
}

async function call(name: AskerName, field: string, how: MutationCall): Promise<Answer> {
  const before = await readEverything(world, everything);
  const { data, errors } = await world.execute(asker(name), documentFor(name, field, how));
  const changed = differences(before, await readEverything(world, everything));
  const answered = data?.[field] as { __typename: string } | null | undefined;
  const [error] = errors ?? [];
  return {
    type: answered?.__typename ?? null,
    code: error ? `${(error.extensions['code'] as string | undefined) ?? 'none'}` : null,
    message: error?.message ?? '',
    changed,
    given: { data, errors },
  };
}

test('every mutation is in the walk', () => {
  expect(unregistered('Mutation', MUTATIONS)).toEqual([]);
});

describe.each(Object.entries(MUTATIONS))('mutation %s', (field, { roles, calls }) => {
  test('is in the slices of the roles that the walk says', () => {
    expect(rolesThatName('Mutation', field)).toBe(roles);
  });

  for (const name of ASKERS.filter((asked) => !askersOf(roles).includes(asked))) {
    test(`does not exist for ${name}`, async () => {
      for (const how of calls) {
        const { errors } = await world.execute(asker(name), documentFor(name, field, how));
        expect(errors?.[0]?.message).toMatch(/^Cannot query field|not configured to execute mutation/);
      }
    });
  }

  for (const name of askersOf(roles).filter((asked) => calls.some(({ done }) => !done[asked]))) {
    test(`is refused to ${name} without a trace where it is not theirs to do`, async () => {
      for (const how of calls.filter(({ done }) => !done[name])) {
        const { type, code, changed, given } = await call(name, field, how);
        expect(['NOT_FOUND', 'FORBIDDEN', 'InvalidInput', 'ConversationNotAllowed']).toContain(code ?? type);
        expect([how.input, changed]).toEqual([how.input, []]);
        expect(markersIn(given, secretsFrom(name))).toEqual([]);
      }
    });
  }

  for (const name of askersOf(roles).filter((asked) => calls.some(({ done }) => done[asked]))) {
    test(`done by ${name} where it is theirs to do, changes nothing that is hidden from them`, async () => {
      const hidden = await keysOf(world, name === 'admin' ? [] : rows.filter(({ readers }) => !readers.includes(name)));
      for (const how of calls.filter(({ done }) => done[name])) {
        const { type, code, message, changed, given } = await call(name, field, how);
        await prepareWorld(world.owner, rows);
        expect([how.input, type, code, message]).toEqual([how.input, how.done[name], null, '']);
        const follows = (key: string): boolean => how.follows?.includes(key.split(' ')[0] ?? '') ?? false;
        expect(changed.filter((key) => hidden.has(key) && !follows(key))).toEqual([]);
        expect(markersIn(given, secretsFrom(name))).toEqual([]);
      }
    });
  }
});
