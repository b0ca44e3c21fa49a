import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { getOperationAST } from 'graphql';
import { useEffect, useEffectEvent } from 'react';
import { useLiveConnection } from '../client-provider';
import { problemOf } from '../problem';
import { backoff } from './socket';

export interface LiveOptions<Data, Variables extends OperationVariables> {
  variables: Variables;
  /** An event. It may come twice and late: it carries ids and numbers, and the rows are the truth. */
  onEvent: (data: Data) => void;
  /**
   * Asks for what came after the last that is known ("after number N"). Called each time the server says that it hears for
   * this subscription, the first too: between the page's query and then something may have happened as well.
   */
  catchUp: () => void;
  /** Subscribes only while true; for visitors there is nothing to hear. */
  enabled?: boolean;
}

/**
 * Listens to events and catches up after every gap, so that nothing is lost over a dropped connection: the socket
 * reconnects and subscribes again by itself, a subscription that the server ended is asked for again.
 */
export function useLive<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, onEvent, catchUp, enabled = true }: LiveOptions<Data, Variables>,
): void {
  const client = useApolloClient();
  const connection = useLiveConnection();
  const event = useEffectEvent(onEvent);
  const catchUpNow = useEffectEvent(catchUp);
  // Variables are written in place at each render; only what they say counts.
  const asked = JSON.stringify(variables);

  useEffect(() => {
    if (!enabled) return undefined;
    let stopped = false;
    let failures = 0;
    let timers: ReturnType<typeof setTimeout>[] = [];
    let subscription: { unsubscribe(): void } | undefined;
    const later = (action: () => void, milliseconds: number) => {
      timers = [...timers, setTimeout(() => !stopped && action(), milliseconds)];
    };

    const again = () => {
      if (stopped) return;
      later(listen, backoff(failures));
      failures += 1;
    };
    function listen() {
      subscription = client
        .subscribe({ query: document, variables: JSON.parse(asked) as Variables, fetchPolicy: 'no-cache' })
        .subscribe({
          next: ({ data, error }) => {
            if (error) {
              // Who may not listen, or asks nonsense, gets the same answer the next time.
              const { code } = problemOf(error);
              if (code === 'NETWORK' || code === 'INTERNAL' || code === 'TOO_MANY_REQUESTS') again();
              return;
            }
            failures = 0;
            if (data) event(data as Data);
          },
          complete: again,
          error: again,
        });
    }

    const name = operationName(document);
    const forget = connection.onListening((listening) => {
      if (listening === name) catchUpNow();
    });
    listen();
    return () => {
      stopped = true;
      forget();
      for (const timer of timers) clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [client, connection, document, asked, enabled]);
}

function operationName(document: TypedDocumentNode<unknown, never>): string | undefined {
  return getOperationAST(document)?.name?.value;
}
