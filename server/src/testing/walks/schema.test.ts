import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLType,
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

  test('describes every root field', () => {
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    );
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test('describes every type, field and argument that does not speak for itself', () => {
    expect(types.flatMap(undescribed)).toEqual([]);
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

const PLAIN = ['id', 'nodes', 'pageInfo', 'input', 'filter'];

/** Whether name and type say all: an id, the nodes of a page, and a field of an object or enum that is called like it. */
function speaksForItself(name: string, type: GraphQLNamedType): boolean {
  return PLAIN.includes(name) || (!isScalarType(type) && type.name.toLowerCase().endsWith(name.toLowerCase()));
}

/** The type inside lists and non-nulls; the library's overloads do not take inputs and outputs together. */
function named(type: GraphQLType): GraphQLNamedType {
  return getNamedType(type);
}

function undescribed(type: GraphQLNamedType): string[] {
  const bare: string[] = type.description || ROOTS.some((root) => root === type.name) ? [] : [type.name];
  if (isEnumType(type) || isUnionType(type) || isScalarType(type)) return bare;
  for (const field of Object.values(type.getFields())) {
    if (!field.description && !speaksForItself(field.name, named(field.type))) bare.push(`${type.name}.${field.name}`);
  }
  if (isInputObjectType(type)) return bare;
  for (const { name, args } of Object.values(type.getFields())) {
    const silent = args.filter((arg) => !arg.description && !speaksForItself(arg.name, named(arg.type)));
    bare.push(...silent.map((arg) => `${type.name}.${name}(${arg.name})`));
  }
  return bare;
}
