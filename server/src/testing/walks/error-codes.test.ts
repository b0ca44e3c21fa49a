import { expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import type { ErrorCode } from '../../graphql/errors.js';
import { schema } from './root-fields.js';

const page = readFileSync(new URL('../../../../docs/error-codes.md', import.meta.url), 'utf8');

/** All of them: the compiler refuses a code that is missing here or too many. */
const codes: Record<ErrorCode, true> = {
  UNAUTHENTICATED: true,
  FORBIDDEN: true,
  NOT_FOUND: true,
  BAD_REQUEST: true,
  TOO_MANY_REQUESTS: true,
  INTERNAL: true,
};

const failures = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Failure'))
  .map(({ name }) => name);

/** The names in the first column of the table under a heading. */
function listedUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name ?? '').sort();
}

test('docs/error-codes.md lists every coded error, and no other', () => {
  expect(listedUnder('Coded errors')).toEqual(Object.keys(codes).sort());
});

test('docs/error-codes.md lists every failure of the schema, and no other', () => {
  expect(listedUnder('Failures')).toEqual([...failures].sort());
});
