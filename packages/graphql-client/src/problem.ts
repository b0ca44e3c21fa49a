import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What can go wrong that no screen expects; the catalogue `errors` has the words of each. */
export const problemCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'NETWORK',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An unexpected error as a screen needs it. */
export interface Problem {
  code: ProblemCode;
  /** Under which the server's log has the rest. */
  reference?: string;
}

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
};

function isProblemCode(value: unknown): value is ProblemCode {
  return (problemCodes as readonly unknown[]).includes(value);
}

/** Reads the code of an error of Apollo Client; whatever the server did not answer itself is the network's. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors.find(({ extensions: found }) => isProblemCode(found?.['code']))?.extensions ?? {};
    const code: unknown = extensions['code'];
    const reference: unknown = extensions['reference'];
    return { code: isProblemCode(code) ? code : 'INTERNAL', ...(typeof reference === 'string' ? { reference } : {}) };
  }
  if (ServerError.is(error))
    return { code: byStatus[error.statusCode] ?? (error.statusCode >= 502 ? 'NETWORK' : 'INTERNAL') };
  return { code: 'NETWORK' };
}
