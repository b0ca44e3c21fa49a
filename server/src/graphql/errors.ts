import { GraphQLError } from 'graphql';

/** The closed list of coded errors; everything else a caller can meet is a `Failure` in the schema. See docs/error-codes.md. */
export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'TOO_MANY_REQUESTS' | 'INTERNAL';

const httpStatus: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
};

/** An error that a client may see. Its message is for developers: screens show the text of its code. */
export class CodedError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
    this.code = code;
  }

  /** The HTTP status that says the same, for routes that are not GraphQL. */
  get status(): number {
    return httpStatus[this.code];
  }
}

/** Not there, or not for this viewer: the two look the same from outside. */
export function notFound(what: string): CodedError {
  return new CodedError('NOT_FOUND', `No ${what} with this id for you.`);
}

/** The viewer may not do this. */
export function forbidden(): CodedError {
  return new CodedError('FORBIDDEN', 'You may not do this.');
}
