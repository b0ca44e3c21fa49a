import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Fields that mean the same wherever they are. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'The key, a UUID: the same for ever.',
  nodes: 'The rows of this page, in the order of the list.',
  pageInfo: 'Where this page ends, and whether more follows.',
};

/** Arguments that mean the same wherever they are. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  input: 'What is asked for; a wrong field is named in `InvalidInput`.',
  id: 'Its key; what is not for the viewer to see is as if it were not there.',
  slug: 'Its name in addresses.',
  filter: 'Which rows; null for all that the viewer may see.',
  first: 'How many rows at most: 1 to 100.',
  after: 'The `endCursor` of the page before; null for the first page.',
  conversationId: 'Which conversation.',
  courseId: 'Which course.',
};

/**
 * Gives the fields and arguments that mean the same in every type their one sentence, where a type does not say something more
 * particular itself. What is not of these kinds describes itself, or a test of the schema fails.
 */
export function addStandardDescriptions(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) field.description ??= FIELDS[field.name];
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.description ??= FIELDS[field.name];
      for (const argument of field.args) argument.description ??= ARGUMENTS[argument.name];
    }
  }
  return schema;
}
