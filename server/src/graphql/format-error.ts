import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError } from './errors.js';

const clientMistakes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a client sees of an error: a code of the closed list, and for our own mistakes nothing but a reference under which the
 * log has the rest.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof CodedError)
    return { ...formatted, message: original.message, extensions: { code: original.code } };
  const code = formatted.extensions?.['code'];
  if ((typeof code === 'string' && clientMistakes.has(code)) || isPlainValidation(error)) {
    return {
      message: formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: 'BAD_REQUEST' },
    };
  }
  const reference = crypto.randomUUID();
  log.error({ err: original, reference, path: formatted.path }, 'unexpected error');
  return {
    message: 'Something went wrong.',
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL', reference },
  };
}

/** An error of graphql-js itself about the document (websocket operations do not pass through Apollo). */
function isPlainValidation(error: unknown): boolean {
  return error instanceof GraphQLError && !error.originalError && !error.path;
}
