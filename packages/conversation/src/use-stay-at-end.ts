import { useEffect, useLayoutEffect, useRef } from 'react';

/** This near the end, in pixels, counts as being there. */
const nearEnd = 120;

/**
 * A scrolled log that starts at its end and stays there while one is there; who has scrolled up to read is left alone, and
 * stays at the same line when earlier ones are put above.
 */
export function useStayAtEnd(lastKey: string | undefined, firstKey: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef<{ firstKey: string | undefined; height: number }>({ firstKey: undefined, height: 0 });

  const isEmpty = lastKey === undefined;
  useEffect(() => {
    const element = box.current;
    if (!element || isEmpty) return undefined;
    const onScroll = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [isEmpty]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const grewAbove = before.current.firstKey !== undefined && before.current.firstKey !== firstKey;
    if (grewAbove) element.scrollTop += element.scrollHeight - before.current.height;
    else if (atEnd.current) element.scrollTop = element.scrollHeight;
    before.current = { firstKey, height: element.scrollHeight };
  }, [lastKey, firstKey]);

  return box;
}
