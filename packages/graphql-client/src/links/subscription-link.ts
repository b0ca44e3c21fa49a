import { Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ApolloLink } from '@apollo/client/link';
import { print } from '@apollo/client/utilities';
import type { GraphQLFormattedError } from 'graphql';
import type { Client as Socket } from 'graphql-ws';
import { documentExtensions, documentHash } from './document-hash';

/** The socket was closed in a way that is not tried again. */
export class SocketClosedError extends Error {
  override readonly name = 'SocketClosedError';

  constructor(readonly code: number | undefined) {
    super(`The socket was closed (${code ?? 'no code'})`);
  }
}

/** Takes an operation over the socket, its document named by its hash as over HTTP. */
export function subscriptionLink(socket: Socket, sendText: boolean): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable<ApolloLink.Result>((observer) =>
        socket.subscribe<Record<string, unknown>, Record<string, unknown>>(
          {
            operationName,
            variables,
            extensions: documentExtensions(query),
            // The protocol wants a text; it may be empty.
            query: sendText || documentHash(query) === undefined ? print(query) : '',
          },
          {
            next: (result) => observer.next(result),
            complete: () => observer.complete(),
            error: (problem) => observer.error(asError(problem)),
          },
        ),
      ),
  );
}

function asError(problem: unknown): Error {
  if (problem instanceof Error) return problem;
  if (Array.isArray(problem)) return new CombinedGraphQLErrors({ errors: problem as GraphQLFormattedError[] });
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
  return new SocketClosedError(typeof code === 'number' ? code : undefined);
}
