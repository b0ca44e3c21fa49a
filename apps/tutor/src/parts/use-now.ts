import { useEffect, useState } from 'react';

/** The time of the device, epoch milliseconds, looked at again every `everySeconds`: for what opens or ends by itself. */
export function useNow(everySeconds = 15): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return now;
}
