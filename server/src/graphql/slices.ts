import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { publicRoles, type PublicRole } from './authorization.js';

type Allowed = Map<string, readonly string[]>;

/** Roles of each field that `@Allow` names, by `Type.field`. Root fields without it are nobody's. */
function rolesByField(): { root: Allowed; fields: Allowed } {
  const storage = getMetadataStorage();
  const root: Allowed = new Map();
  for (const query of storage.queries) root.set(`Query.${query.schemaName}`, query.roles ?? []);
  for (const mutation of storage.mutations) root.set(`Mutation.${mutation.schemaName}`, mutation.roles ?? []);
  for (const subscription of storage.subscriptions) {
    root.set(`Subscription.${subscription.schemaName}`, subscription.roles ?? []);
  }
  const typeNames = new Map(
    [...storage.objectTypes, ...storage.interfaceTypes].map((type) => [type.target, type.name]),
  );
  const fields: Allowed = new Map();
  for (const field of storage.fields) {
    if (field.roles) fields.set(`${typeNames.get(field.target)}.${field.schemaName}`, field.roles);
  }
  for (const resolver of storage.fieldResolvers) {
    const owner = resolver.getObjectType?.();
    if (resolver.roles && owner) fields.set(`${typeNames.get(owner)}.${resolver.schemaName}`, resolver.roles);
  }
  return { root, fields };
}

/**
 * The one schema as a role may see it: what it may not name does not exist, in validation, introspection and suggestions
 * alike. Unreachable types are pruned.
 */
export function sliceFor(schema: GraphQLSchema, role: PublicRole): GraphQLSchema {
  const { root, fields } = rolesByField();
  const sliced = mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field, name, type) => (root.get(`${type}.${name}`)?.includes(role) ? field : null),
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      const roles = fields.get(`${type}.${name}`);
      return !roles || roles.includes(role) ? field : null;
    },
  });
  return pruneSchema(sliced);
}

export type Slices = Readonly<Record<PublicRole, GraphQLSchema>>;

/** All slices of the schema. */
export function allSlices(schema: GraphQLSchema): Slices {
  return Object.fromEntries(publicRoles.map((role) => [role, sliceFor(schema, role)])) as Slices;
}
