import { useEffect, useState } from 'react';

/** The time of the device, epoch milliseconds, looked at again every minute: what is said of dates stays true. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
