/** A time that is looked at again now and then, for as long as somebody wants to know. */
export interface Clock {
  /** Calls the listener whenever the time was looked at; answers how to stop. One timer however many listen. */
  subscribe: (listener: () => void) => () => void;
  /** Epoch milliseconds as they were looked at last: the same answer until it is out of date, so that one picture shows one time. */
  now: () => number;
}

/** A clock of the device that is right to so many milliseconds. */
export function createClock(everyMs: number): Clock {
  const listeners = new Set<() => void>();
  let seen = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    seen = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(look, everyMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    now() {
      // Between two listeners nobody looks; a device that slept has not either.
      if (Math.abs(Date.now() - seen) >= everyMs) seen = Date.now();
      return seen;
    },
  };
}
