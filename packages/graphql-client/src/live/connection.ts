/**
 * How the live connection stands. `idle`: nothing asks for one. `connecting`: the first try. `connected`: events come.
 * `reconnecting`: it was lost, or could not be made, and is tried again; what came in between has to be asked for.
 */
export type ConnectionStatus = 'idle' | 'connecting' | 'connected' | 'reconnecting';

/** The state of the live connection, for whoever shows it or has to catch up. */
export interface Connection {
  status(): ConnectionStatus;
  /** Told of each change; gives back how to stop. */
  subscribe(listener: () => void): () => void;
  /** Told each time events begin to come, the first time too: what happened before then has to be asked for. */
  onConnected(listener: () => void): () => void;
  /** Told the name of each subscription that the server hears for from now on: what came before has to be asked for. */
  onListening(listener: (operationName: string) => void): () => void;
}

/** A connection whose state is set by the one who opens the socket. */
export interface ConnectionState extends Connection {
  set(status: ConnectionStatus): void;
  /** The server said that it hears for a subscription. */
  hears(operationName: string): void;
}

/** A connection that is idle. */
export function createConnectionState(): ConnectionState {
  let current: ConnectionStatus = 'idle';
  const listeners = new Set<() => void>();
  const connectedListeners = new Set<() => void>();
  const listeningListeners = new Set<(operationName: string) => void>();
  const add = <Listener>(set: Set<Listener>, listener: Listener) => {
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  };
  return {
    status: () => current,
    subscribe: (listener) => add(listeners, listener),
    onConnected: (listener) => add(connectedListeners, listener),
    onListening: (listener) => add(listeningListeners, listener),
    hears(operationName) {
      for (const listener of listeningListeners) listener(operationName);
    },
    set(status) {
      if (status === current) return;
      current = status;
      for (const listener of listeners) listener();
      if (status === 'connected') for (const listener of connectedListeners) listener();
    },
  };
}
