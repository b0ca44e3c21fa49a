import { useSyncExternalStore } from 'react';
import { createClock } from './clock';

const clock = createClock(15_000);

/**
 * The time of the device, epoch milliseconds, looked at again every quarter of a minute: for what opens or ends by itself, and for words
 * such as "today", which stay true on a page that stays open. All that is drawn at once is drawn at the same time.
 */
export function useNow(): number {
  return useSyncExternalStore(clock.subscribe, clock.now);
}
