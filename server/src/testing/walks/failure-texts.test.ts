import { createTexts } from '@4as/i18n';
import * as en from '@4as/i18n/bundles/server.en';
import * as fr from '@4as/i18n/bundles/server.fr';
import { describe, expect, test } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { isObjectType } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getMetadataStorage as getTypes } from 'type-graphql';
import { SlotReason } from '../../modules/appointments/index.js';
import { ReschedulingRefusal } from '../../modules/orders/index.js';
import { ReviewRefusal } from '../../modules/reviews/index.js';
import { ProposalState } from '../../modules/time-off/proposal.entity.js';
import { schema } from './root-fields.js';

const sources = fileURLToPath(new URL('../..', import.meta.url));
const texts = createTexts({ fr, en });

/** Failures with a text for each of several reasons. */
const REASONS: Record<string, readonly string[]> = {
  SlotNotFree: Object.values(SlotReason),
  ReschedulingRefused: Object.values(ReschedulingRefusal),
  ProposalEnded: Object.values(ProposalState),
  ReviewClosed: Object.values(ReviewRefusal),
};

const failures = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Failure'))
  .map(({ name }) => name);

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const text = texts(language, 'failures') as unknown as (key: string) => unknown;
  /** i18next answers a key that it does not know by the key, and a group of texts by a remark about it. */
  const isMissing = (key: string): boolean => text(key) === key || String(text(key)).includes('returned an object');

  test('every failure has its words', () => {
    const keys = failures.flatMap((name) => REASONS[name]?.map((reason) => `${name}.${reason}`) ?? [name]);
    expect(keys.filter(isMissing)).toEqual([]);
  });

  test('every rule that an input can break has its words', () => {
    expect(rulesOfInputs().length).toBeGreaterThan(5);
    expect(rulesOfInputs().filter((rule) => isMissing(`invalid.${rule}`))).toEqual([]);
  });

  test('every reason that a command or a constraint gives has its words', () => {
    expect(reasonsInSources().length).toBeGreaterThan(10);
    expect(reasonsInSources().filter((reason) => isMissing(`invalid.${reason}`))).toEqual([]);
  });
});

/** The names of the rules on the fields of all inputs. */
function rulesOfInputs(): string[] {
  const inputs = getTypes().inputTypes.map(({ target }) => target);
  const rules = inputs.flatMap((input) => getMetadataStorage().getTargetValidationMetadatas(input, '', false, false));
  return [...new Set(rules.filter(({ type }) => type === 'customValidation').map(({ name }) => name ?? ''))].sort();
}

/** The reasons that are written out where an input is refused. */
function reasonsInSources(): string[] {
  const files = globSync('{modules,database}/**/*.ts', { cwd: sources, exclude: (name) => name.endsWith('.test.ts') });
  const found = files.flatMap((file) => {
    const source = readFileSync(`${sources}/${file}`, 'utf8');
    const given = [...source.matchAll(/(?:InvalidInput\.at|new InvalidField)\([^;]*?'(\w+)',?\s*\)/g)];
    const ofConstraints = file.endsWith('constraint-errors.ts') ? [...source.matchAll(/reason: '(\w+)'/g)] : [];
    return [...given, ...ofConstraints].map(([, reason]) => reason ?? '');
  });
  return [...new Set(found)].sort();
}
