import { useLive } from '@4as/graphql-client';
import { DAY } from '@4as/scheduling';
import { useRef } from 'react';

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
  /** False for visitors, who hear nothing. */
  enabled?: boolean;
}

/**
 * Keeps free times true while they are shown: whenever time of these tutors is taken or given back near the shown days, they are
 * asked for again; one question at a time, and once more where something changed while it was under way.
 */
export function useLiveSlots<Variables extends Record<string, unknown>>(
  document: Parameters<typeof useLive<SlotChanged, Variables>>[0],
  { variables, from, days, refetch, enabled = true }: LiveSlotsOptions<Variables>,
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

  useLive(document, {
    variables,
    enabled,
    onEvent: ({ slotChanges: { startsAt, endsAt } }) => {
      // A day more on both sides: the days are those of the viewer's zone, and a long session reaches over midnight.
      const shown = Date.parse(from) - DAY;
      if (Date.parse(endsAt) > shown && Date.parse(startsAt) < shown + (days + 2) * DAY) void askAgain();
    },
    catchUp: () => void askAgain(),
  });
}
