/** How a try to send ended: `unknown` when no answer came, so that it may or may not have arrived. */
export type SendOutcome = 'sent' | 'refused' | 'unknown';

/** Something written that the server has not confirmed yet. */
export interface Outgoing {
  /** Given here once and for all: the server takes a second try with the same id for the same thing. */
  clientId: string;
  body: string;
  /** ISO 8601, by the clock of this device. */
  writtenAt: string;
  /** `waiting` for its turn or for the network, `sending`, or `refused` by the server: then only the person can go on. */
  state: 'waiting' | 'sending' | 'refused';
  /** Whether a try has failed, so that the person is told that it is not sent. */
  failed: boolean;
}

/** What can happen to the things written. */
export type OutboxAction =
  | { type: 'write'; item: Pick<Outgoing, 'clientId' | 'body' | 'writtenAt'> }
  | { type: 'begin'; clientId: string }
  | { type: 'end'; clientId: string; outcome: SendOutcome }
  | { type: 'retry'; clientId: string }
  | { type: 'discard'; clientId: string };

/** The things written after something happened to one of them, in the order of writing. */
export function outboxAfter(items: readonly Outgoing[], action: OutboxAction): readonly Outgoing[] {
  const change = (clientId: string, to: Partial<Outgoing>) =>
    items.map((item) => (item.clientId === clientId ? { ...item, ...to } : item));
  const without = (clientId: string) => items.filter((item) => item.clientId !== clientId);
  switch (action.type) {
    case 'write':
      return [...items, { ...action.item, state: 'waiting', failed: false }];
    case 'begin':
      return change(action.clientId, { state: 'sending', failed: false });
    case 'end':
      if (action.outcome === 'sent') return without(action.clientId);
      return change(action.clientId, { state: action.outcome === 'refused' ? 'refused' : 'waiting', failed: true });
    case 'retry':
      return change(action.clientId, { state: 'waiting', failed: false });
    case 'discard':
      return without(action.clientId);
  }
}

/**
 * What is to be sent now: the first that is not refused, and only when nothing is under way, so that things arrive in the
 * order in which they were written. After a failed try the line waits until it is said to go on.
 */
export function nextToSend(items: readonly Outgoing[]): Outgoing | undefined {
  if (items.some((item) => item.state === 'sending')) return undefined;
  const first = items.find((item) => item.state === 'waiting');
  return first?.failed ? undefined : first;
}

/** What was kept before the page was loaded anew: nothing is under way any more, all of it may be tried again. */
export function outboxFrom(kept: string | null): readonly Outgoing[] {
  if (kept === null) return [];
  try {
    const items: unknown = JSON.parse(kept);
    return Array.isArray(items)
      ? items.filter(isOutgoing).map((item) => ({ ...item, state: 'waiting', failed: false }))
      : [];
  } catch {
    return [];
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  const { clientId, body, writtenAt } = (value ?? {}) as Record<string, unknown>;
  return typeof clientId === 'string' && typeof body === 'string' && typeof writtenAt === 'string';
}
