import { randomUUID } from 'node:crypto';
import type { LiveBus } from './bus.js';

/** Who has an open socket, with any process. */
export interface Presence {
  isOnline(userId: string): boolean;
  /** A socket of this user was opened here; answers how to say that it is closed. */
  connected(userId: string): () => void;
  /** Tells the other processes that nobody is connected here any more. */
  stop(): Promise<void>;
}

interface Pace {
  /** How often a process repeats who is connected to it; another one believes it for two and a half times as long. */
  beatMs: number;
  /** How long someone who left may take to come back unnoticed: a page that is loaded again. */
  graceMs: number;
}

/** Ids that fit one notification. */
const IDS_AT_ONCE = 150;

/**
 * Presence lives in memory: each process knows its own sockets, tells the others when a user's first one opens and last one
 * closes, and repeats all of them with every beat. What a process that died has told runs out by itself; one that starts asks.
 * Nothing is written, and nothing may depend on it being exact: it is the green dot beside a name.
 */
export async function startPresence(
  live: LiveBus,
  { beatMs, graceMs }: Pace = { beatMs: 20_000, graceMs: 4000 },
): Promise<Presence> {
  const processId = randomUUID();
  /** Sockets of each user; 0 while one who left may still come back. */
  const socketsHere = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();
  /** Until when each process is believed to have the user, by user: epoch milliseconds. */
  const believed = new Map<string, Map<string, number>>();

  const tell = (userIds: string[], online: boolean): Promise<void> =>
    live.publish(chunks(userIds).map((ids) => ({ topic: 'connections', processId, userIds: ids, online })));

  const hear = (userId: string, from: string, online: boolean): void => {
    const processes = believed.get(userId) ?? new Map<string, number>();
    const before = processes.size > 0;
    if (online) processes.set(from, Date.now() + 2.5 * beatMs);
    else processes.delete(from);
    if (processes.size > 0) believed.set(userId, processes);
    else believed.delete(userId);
    if (before !== processes.size > 0) live.tellHere({ topic: 'presence', userId, online });
  };

  const forgetSilent = (): void => {
    const now = Date.now();
    for (const [userId, processes] of believed) {
      for (const [from, until] of processes) if (until < now) hear(userId, from, false);
    }
  };

  const ask = (): Promise<void> => live.publish([{ topic: 'connections-asked', processId }]);
  const stops = [
    live.listen(['connections'], (event) =>
      event.userIds.forEach((userId) => hear(userId, event.processId, event.online)),
    ),
    live.listen(['connections-asked'], () => void tell([...socketsHere.keys()], true)),
    live.onGap(() => void ask()),
  ];
  const beat = setInterval(() => {
    forgetSilent();
    void tell([...socketsHere.keys()], true);
  }, beatMs).unref();
  await ask();

  return {
    isOnline: (userId) => believed.has(userId),
    connected(userId) {
      clearTimeout(leaving.get(userId));
      leaving.delete(userId);
      const sockets = socketsHere.get(userId);
      socketsHere.set(userId, (sockets ?? 0) + 1);
      if (sockets === undefined) void tell([userId], true);
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        const left = (socketsHere.get(userId) ?? 1) - 1;
        socketsHere.set(userId, left);
        if (left === 0) leaving.set(userId, setTimeout(() => leave(userId), graceMs).unref());
      };
    },
    async stop() {
      clearInterval(beat);
      for (const timer of leaving.values()) clearTimeout(timer);
      for (const stop of stops) stop();
      await tell([...socketsHere.keys()], false);
    },
  };

  function leave(userId: string): void {
    leaving.delete(userId);
    socketsHere.delete(userId);
    void tell([userId], false);
  }
}

function chunks(userIds: string[]): string[][] {
  const count = Math.ceil(userIds.length / IDS_AT_ONCE);
  return Array.from({ length: count }, (_, index) => userIds.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE));
}
