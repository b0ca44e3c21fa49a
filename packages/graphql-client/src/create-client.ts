import { ApolloClient } from '@apollo/client';
import { InMemoryCache, type PossibleTypesMap, type TypePolicies } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { createConnectionState, type Connection } from './live/connection';
import { openSocket, type SocketOptions } from './live/socket';
import { knownDocumentLink } from './links/known-document-link';
import { subscriptionLink } from './links/subscription-link';
import { problemOf } from './problem';

export interface ClientOptions {
  httpUrl: string;
  /** Same path as HTTP by default; a relative one is taken from the page's address. */
  wsUrl: string;
  /** The page's language, so that the server's words for visitors are in it too. */
  language: () => string;
  /**
   * The session ended or was revoked. Called once, unless it answers `false`: somebody is signed in after all, since the
   * session was replaced by another, and it is to be told again the next time.
   */
  onSignedOut: () => unknown;
  /** Sends documents as text beside their hash. Only for a development server. */
  sendText?: boolean;
  typePolicies?: TypePolicies;
  /** Which types a fragment on an interface or union may be, as codegen wrote it. */
  possibleTypes?: PossibleTypesMap;
  fetch?: typeof fetch;
  socket?: Pick<SocketOptions, 'keepAlive' | 'waitBefore' | 'webSocketImpl'>;
}

/** One page's access to the API. */
export interface Client {
  apollo: ApolloClient;
  connection: Connection;
  /** Ends the socket and what is under way. */
  close(): Promise<void>;
}

/**
 * Queries and mutations over HTTP, subscriptions over one lazy socket, on the session's cookie of the same origin.
 * Errors are never thrown into a cache: a query that failed keeps what it had.
 */
export function createClient(options: ClientOptions): Client {
  const { httpUrl, wsUrl, language, sendText = false } = options;
  const connection = createConnectionState();
  let signedOut = false;
  const onSignedOut = async () => {
    if (signedOut) return;
    signedOut = true;
    if ((await options.onSignedOut()) === false) signedOut = false;
  };
  const socket = openSocket({ url: wsUrl, connection, onSignedOut: () => void onSignedOut(), ...options.socket });

  const onError = new ErrorLink(({ error }) => {
    if (problemOf(error).code === 'UNAUTHENTICATED') void onSignedOut();
  });
  const headers = new SetContextLink(({ headers: given }) => ({
    headers: {
      ...(given as Record<string, string> | undefined),
      'apollo-require-preflight': 'true',
      'accept-language': language(),
    },
  }));
  const http = ApolloLink.from([
    headers,
    knownDocumentLink(sendText),
    new HttpLink({ uri: httpUrl, credentials: 'same-origin', fetch: options.fetch }),
  ]);

  const apollo = new ApolloClient({
    link: ApolloLink.from([
      onError,
      ApolloLink.split(
        ({ operationType }) => operationType === 'subscription',
        subscriptionLink(socket, sendText),
        http,
      ),
    ]),
    cache: new InMemoryCache({ typePolicies: options.typePolicies, possibleTypes: options.possibleTypes }),
    devtools: { enabled: sendText },
    // Asking again goes through the same merging as asking: the pages of a list that were loaded stay (see cursorConnection).
    defaultOptions: { watchQuery: { refetchWritePolicy: 'merge' } },
  });
  return {
    apollo,
    connection,
    async close() {
      apollo.stop();
      await socket.dispose();
    },
  };
}

/** The socket's address beside the page: `/graphql` on https://4as.ca gives wss://4as.ca/graphql. */
export function socketUrl(path: string, page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}${path}`;
}
