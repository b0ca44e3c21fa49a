import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import classes from './countdown.module.css';

/** Something said aloud once when that many seconds are left. */
export interface CountdownNotice {
  atSeconds: number;
  text: string;
}

export interface CountdownProps {
  /** The instant counted to, ISO 8601 or epoch milliseconds. */
  to: string | number;
  /** Writes the seconds left; gets 0 at the end. */
  format: (secondsLeft: number) => ReactNode;
  /** Said politely when reached: a voice that counts every second could not be listened to. */
  notices?: readonly CountdownNotice[];
  /** From this many seconds on it is shown as pressing. */
  pressingAtSeconds?: number;
  /** Called once when nothing is left. */
  onEnd?: () => void;
  /** What time it is, epoch milliseconds; give the server's where the two may differ. */
  now?: () => number;
}

/** Time left to an instant, second by second for the eye and at chosen moments for the ear. */
export function Countdown(props: CountdownProps) {
  const { to, format, notices = [], pressingAtSeconds = 120, onEnd, now = Date.now } = props;
  const end = typeof to === 'number' ? to : Date.parse(to);
  const secondsLeft = () => Math.max(0, Math.ceil((end - now()) / 1000));
  const left = secondsLeft();
  const [, tick] = useState(0);
  const [said, setSaid] = useState('');

  const onTick = useEffectEvent((last: number): number => {
    const current = secondsLeft();
    const reached = notices.find((notice) => current <= notice.atSeconds && last > notice.atSeconds);
    if (reached) setSaid(reached.text);
    if (current === 0 && last > 0) onEnd?.();
    tick((count) => count + 1);
    return current;
  });

  const onStart = useEffectEvent(secondsLeft);

  useEffect(() => {
    // What was already past when it appeared is not news: neither said nor ended again.
    let last = onStart();
    if (last === 0) return undefined;
    const timer = setInterval(() => {
      last = onTick(last);
      if (last === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [end]);

  return (
    <>
      <span className={classes.countdown} role="timer" data-pressing={left <= pressingAtSeconds || undefined}>
        {format(left)}
      </span>
      <span className={classes.said} role="status">
        {said}
      </span>
    </>
  );
}
