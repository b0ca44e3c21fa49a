import { useLive } from '@4as/graphql-client';
import { DAY } from '@4as/scheduling';
import { useEffect, useEffectEvent, useRef } from 'react';

/** How old free times may be that a visitor looks at. */
const VISITOR_PATIENCE_MS = 60_000;

/** What the server tells when time of a tutor was taken or given back. */
export interface SlotChanged {
  slotChanges: { tutorId: string; startsAt: string; endsAt: string };
}

export interface LiveSlotsOptions<Variables extends Record<string, unknown>> {
  /** Whose slots are shown. */
  variables: Variables;
  /** The days that are shown: what changes elsewhere changes nothing here. */
  from: string;
  days: number;
  /** Asks for the shown slots again. */
  refetch: () => Promise<unknown>;
  /** False while no slots are shown. */
  enabled?: boolean;
  /** False for visitors: the socket is for people who are signed in, so they ask again each minute, and when they come back. */
  hears?: boolean;
}

/**
 * Keeps free times true while they are shown: whenever time of these tutors is taken or given back near the shown days, they are
 * asked for again; one question at a time, and once more where something changed while it was under way. The hold decides in any
 * case: who was told late is told then.
 */
export function useLiveSlots<Variables extends Record<string, unknown>>(
  changes: Parameters<typeof useLive<SlotChanged, Variables>>[0],
  { variables, from, days, refetch, enabled = true, hears = true }: LiveSlotsOptions<Variables>,
): void {
  const question = useRef<'none' | 'asked' | 'outdated'>('none');
  const askAgain = async () => {
    if (question.current !== 'none') {
      question.current = 'outdated';
      return;
    }
    try {
      do {
        question.current = 'asked';
        await refetch();
      } while (isOutdated());
    } catch {
      // The page shows the problem; the next change asks again.
    } finally {
      question.current = 'none';
    }
  };
  const isOutdated = () => question.current === 'outdated';

  const askInSight = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void askAgain();
  });
  useEffect(() => {
    if (!enabled || hears) return undefined;
    const timer = setInterval(() => askInSight(), VISITOR_PATIENCE_MS);
    const onSight = () => askInSight();
    document.addEventListener('visibilitychange', onSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [enabled, hears]);

  useLive(changes, {
    variables,
    enabled: enabled && hears,
    onEvent: ({ slotChanges: { startsAt, endsAt } }) => {
      // A day more on both sides: the days are those of the viewer's zone, and a long session reaches over midnight.
      const shown = Date.parse(from) - DAY;
      if (Date.parse(endsAt) > shown && Date.parse(startsAt) < shown + (days + 2) * DAY) void askAgain();
    },
    catchUp: () => void askAgain(),
  });
}
