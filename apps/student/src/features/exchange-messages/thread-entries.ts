import type { Outgoing } from '@4as/graphql-client';
import type { ThreadMember, ThreadMessage } from './thread-documents';

/** How far one of the viewer's own messages has come. */
export type Progress = 'sending' | 'failed' | 'sent' | 'delivered' | 'read';

/** One line of a conversation as it is shown. */
export type ThreadEntry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'theirs'; key: string; message: ThreadMessage }
  | { kind: 'mine'; key: string; clientId: string; body: string; at: string; progress: Progress; isLast: boolean };

export interface ThreadState {
  messages: readonly ThreadMessage[];
  /** Written here and not confirmed; one that has arrived meanwhile is shown once. */
  outgoing: readonly Outgoing[];
  members: readonly ThreadMember[];
  viewerId: string;
  /** Whether two instants are on one day of the viewer. */
  sameDay: (a: string, b: string) => boolean;
}

/** Messages and what is on its way as one list, cut where the day changes. */
export function threadEntries({ messages, outgoing, members, viewerId, sameDay }: ThreadState): ThreadEntry[] {
  const others = members.filter((member) => member.person.id !== viewerId);
  const arrived = new Set(messages.filter((message) => message.mine).map((message) => message.clientId));
  const settled = messages.map(
    (message): ThreadEntry =>
      message.mine
        ? {
            kind: 'mine',
            key: message.clientId,
            clientId: message.clientId,
            body: message.body,
            at: message.sentAt,
            progress: progressOf(message.number, others),
            isLast: false,
          }
        : { kind: 'theirs', key: message.id, message },
  );
  const onTheWay = outgoing
    .filter((item) => !arrived.has(item.clientId))
    .map(
      (item): ThreadEntry => ({
        kind: 'mine',
        key: item.clientId,
        clientId: item.clientId,
        body: item.body,
        at: item.writtenAt,
        progress: item.failed ? 'failed' : 'sending',
        isLast: false,
      }),
    );
  return withDays(withLast([...settled, ...onTheWay]), sameDay);
}

function progressOf(number: number, others: readonly ThreadMember[]): Progress {
  if (others.some((member) => member.readUpTo >= number)) return 'read';
  return others.some((member) => member.deliveredUpTo >= number) ? 'delivered' : 'sent';
}

function withLast(entries: readonly ThreadEntry[]): ThreadEntry[] {
  const last = entries.findLastIndex((entry) => entry.kind === 'mine');
  return entries.map((entry, index) => (index === last && entry.kind === 'mine' ? { ...entry, isLast: true } : entry));
}

function withDays(entries: readonly ThreadEntry[], sameDay: ThreadState['sameDay']): ThreadEntry[] {
  let before: string | undefined;
  return entries.flatMap((entry): ThreadEntry[] => {
    const at = instantOf(entry);
    const isNewDay = before === undefined || !sameDay(before, at);
    before = at;
    return isNewDay ? [{ kind: 'day', key: `day ${at}`, at }, entry] : [entry];
  });
}

function instantOf(entry: ThreadEntry): string {
  return entry.kind === 'theirs' ? entry.message.sentAt : entry.at;
}
