import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { checkRole } from './graphql/authorization.js';
import { DateTime } from './graphql/scalars.js';
import { addStandardDescriptions } from './graphql/standard-descriptions.js';
import { resolvers } from './resolvers.js';

/** Builds the one schema from the resolvers of all modules. Types are sorted where it is printed. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    // eslint's view of an array as possibly empty is right in general; this list is written out by hand
    resolvers: resolvers as unknown as NonEmptyArray<(typeof resolvers)[number]>,
    authChecker: checkRole,
    authMode: 'error',
    // The library wants one to exist; our subscriptions bring their own source, the live bus.
    pubSub: createPubSub(),
    // Inputs are validated by run(), which answers InvalidInput instead of an error.
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    nullableByDefault: false,
  });
  return addStandardDescriptions(schema);
}
