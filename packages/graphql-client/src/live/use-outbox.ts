import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { useLiveConnection } from '../client-provider';
import { nextToSend, outboxAfter, outboxFrom, type Outgoing, type SendOutcome } from './outbox';

export interface OutboxOptions {
  /** Names the line, for instance by the conversation: what is not sent is kept under it while the tab lives. */
  name: string;
  /** Sends one thing. It must come out the same when it is called again with the same `clientId`, and never throw. */
  send: (item: Pick<Outgoing, 'clientId' | 'body'>) => Promise<SendOutcome>;
}

/** What was written and is not confirmed, and what can be done about it. */
export interface Outbox {
  items: readonly Outgoing[];
  write: (body: string) => void;
  /** Tries again, after a refusal or before the network is back. */
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
}

const storageKey = (name: string) => `4as.outbox.${name}`;

/**
 * Things that are sent one after the other, in order, each until the server has it: over a dropped connection and a reload
 * nothing is lost, and since each keeps its id nothing is doubled.
 */
export function useOutbox({ name, send }: OutboxOptions): Outbox {
  const connection = useLiveConnection();
  const [items, dispatch] = useReducer(outboxAfter, null, () => outboxFrom(sessionStorage.getItem(storageKey(name))));
  const underWay = useRef(false);

  useEffect(() => {
    if (items.length === 0) sessionStorage.removeItem(storageKey(name));
    else sessionStorage.setItem(storageKey(name), JSON.stringify(items));
  }, [items, name]);

  const sendOne = useEffectEvent(async (item: Outgoing) => {
    underWay.current = true;
    dispatch({ type: 'begin', clientId: item.clientId });
    const outcome = await send(item);
    underWay.current = false;
    dispatch({ type: 'end', clientId: item.clientId, outcome });
  });
  useEffect(() => {
    const next = nextToSend(items);
    if (next && !underWay.current) void sendOne(next);
  }, [items]);

  const goOn = useEffectEvent(() => {
    for (const item of items) {
      if (item.failed && item.state === 'waiting') dispatch({ type: 'retry', clientId: item.clientId });
    }
  });
  useEffect(() => {
    const onOnline = () => goOn();
    window.addEventListener('online', onOnline);
    const forget = connection.onConnected(onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
      forget();
    };
  }, [connection]);

  return {
    items,
    write: (body) =>
      dispatch({
        type: 'write',
        item: { clientId: crypto.randomUUID(), body, writtenAt: new Date().toISOString() },
      }),
    retry: (clientId) => dispatch({ type: 'retry', clientId }),
    discard: (clientId) => dispatch({ type: 'discard', clientId }),
  };
}
