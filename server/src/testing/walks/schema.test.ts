import { describe, expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { rolesThatName, rootFields, schema, type RootType } from './root-fields.js';

const ROOTS: readonly RootType[] = ['Query', 'Mutation', 'Subscription'];

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the schema', () => {
  test("has every root field in somebody's slice: one that names no roles is in nobody's", () => {
    const nobodys = ROOTS.flatMap((root) =>
      rootFields(root)
        .filter((field) => rolesThatName(root, field) === '')
        .map((field) => `${root}.${field}`),
    );
    expect(nobodys).toEqual([]);
  });

  test('describes every field of every type, and every argument', () => {
    const silent = types.flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
      const fields = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
      return fields.flatMap((field) => {
        const args = 'args' in field ? field.args : [];
        const parts = [{ name: '', description: field.description }, ...args];
        return parts.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name} ${name}`);
      });
    });
    expect(silent).toEqual([]);
  });

  test('describes every type', () => {
    const described = types.filter((type) => !isScalarType(type) && !ROOTS.some((root) => root === type.name));
    expect(described.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test('lets every mutation answer a union with InvalidInput', () => {
    const wrong = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ type }) => {
      const answer = getNamedType(type);
      return !isUnionType(answer) || !answer.getTypes().some(({ name }) => name === 'InvalidInput');
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('has no failure that no mutation answers', () => {
    const answered = new Set(types.filter(isUnionType).flatMap((union) => union.getTypes().map(({ name }) => name)));
    const failures = types.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Failure'),
    );
    expect(failures.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([]);
  });
});
