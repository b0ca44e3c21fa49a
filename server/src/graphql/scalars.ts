import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/** An instant: a `Date` in code, ISO 8601 in UTC outside. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC: `2026-11-24T21:00:00.000Z`.',
  specifiedByURL: null,
});

/** A calendar date: a string in code and outside. */
export const LocalDate = new GraphQLScalarType({
  name: 'LocalDate',
  description: 'A calendar date without a time, in the zone that the field names: `2026-11-24`.',
  serialize: (value) => GraphQLLocalDate.serialize(value),
  parseValue: (value) => GraphQLLocalDate.parseValue(value),
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw new TypeError('A local date is a string.');
    return GraphQLLocalDate.parseValue(node.value);
  },
});
