import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const DEPTH = 5;

/**
 * A selection of everything that can be named below a type in this schema, without arguments, some levels deep: what the most curious client
 * could ask for. Types that are open already are not opened again below themselves.
 */
export function fullSelection(schema: GraphQLSchema, type: GraphQLNamedType, open: readonly string[] = []): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${ofMember(schema, member, open)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  return isObjectType(type) ? `{ ${fieldsOf(schema, type, open, '')} }` : '';
}

/** Members of a union may give one name to different types: each one's fields get names of their own. */
function ofMember(schema: GraphQLSchema, member: GraphQLObjectType, open: readonly string[]): string {
  return `{ ${fieldsOf(schema, member, open, `${member.name}_`)} }`;
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, open: readonly string[], prefix: string): string {
  if (open.includes(type.name) || open.length >= DEPTH) return '__typename';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  return ['__typename', ...fields.map((field) => fieldOf(schema, field, [...open, type.name], prefix))].join(' ');
}

function fieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  open: readonly string[],
  prefix: string,
): string {
  const type = getNamedType(field.type);
  const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
  return `${name} ${fullSelection(schema, type, open)}`;
}
