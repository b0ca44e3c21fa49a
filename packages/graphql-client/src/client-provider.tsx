import { ApolloProvider } from '@apollo/client/react';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Client } from './create-client';
import type { Connection, ConnectionStatus } from './live/connection';

const ConnectionContext = createContext<Connection | null>(null);

/** Gives the API to everything below it. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return (
    <ApolloProvider client={client.apollo}>
      <ConnectionContext value={client.connection}>{children}</ConnectionContext>
    </ApolloProvider>
  );
}

/** The live connection itself, for hooks that catch up. */
export function useLiveConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('There is no ClientProvider above');
  return connection;
}

/** How the live connection stands, to tell people when what they see may be behind. */
export function useConnection(): ConnectionStatus {
  const connection = useLiveConnection();
  return useSyncExternalStore(connection.subscribe, connection.status);
}
