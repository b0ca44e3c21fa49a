import type { GraphQLSchema } from 'graphql';
import { publicRoles } from '../../graphql/authorization.js';
import { allSlices } from '../../graphql/slices.js';
import { buildSchema } from '../../schema.js';
import { ASKERS, asker, type AskerName } from './askers.js';

export const schema = buildSchema();
export const slices = allSlices(schema);

export type RootType = 'Query' | 'Mutation' | 'Subscription';

/** Names of the root fields of a type in the whole schema. */
export function rootFields(root: RootType, of: GraphQLSchema = schema): string[] {
  const type = { Query: of.getQueryType(), Mutation: of.getMutationType(), Subscription: of.getSubscriptionType() }[
    root
  ];
  return Object.keys(type?.getFields() ?? {}).sort();
}

/** The roles in whose slices a root field is, by their letters: `VSTA` is everybody. */
export function rolesThatName(root: RootType, field: string): string {
  return publicRoles
    .filter((role) => rootFields(root, slices[role]).includes(field))
    .map((role) => role.charAt(0).toUpperCase())
    .join('');
}

/** The slice that an asker's operations are run in. */
export function sliceOf(name: AskerName): GraphQLSchema {
  const who = asker(name);
  return slices[who === 'visitor' ? 'visitor' : who.role];
}

/** Root fields that the table of a walk says nothing of, as a person should read it. */
export function unregistered(root: RootType, table: Record<string, unknown>): string[] {
  const missing = rootFields(root).filter((field) => !(field in table));
  const stale = Object.keys(table).filter((field) => !rootFields(root).includes(field));
  return [
    ...missing.map((field) => `${root}.${field} is not in the walk: add how it is called, and who may see or do what`),
    ...stale.map((field) => `${root}.${field} does not exist any more: take it out of the walk`),
  ];
}

/** Of each asker the letter of whose role is among these. */
export function askersOf(roles: string): AskerName[] {
  return ASKERS.filter((name) => {
    const who = asker(name);
    return roles.includes((who === 'visitor' ? 'visitor' : who.role).charAt(0).toUpperCase());
  });
}
