/**
 * How long the pages of an interview are in view: by the clock that only counts, so that a wrong date does not matter.
 */
import { useCallback, useEffect, useRef } from 'react';

/** @returns a function that gives the whole seconds since it was last asked; what is left over counts the next time. */
export const useSecondsInView = (): (() => number) => {
  const counted = useRef(0);
  const since = useRef<number | undefined>(undefined);
  const count = useCallback(() => {
    const now = performance.now();
    if (since.current !== undefined) counted.current += now - since.current;
    since.current = document.visibilityState === 'visible' ? now : undefined;
  }, []);
  useEffect(() => {
    count();
    document.addEventListener('visibilitychange', count);
    return () => document.removeEventListener('visibilitychange', count);
  }, [count]);
  return useCallback(() => {
    count();
    const whole = Math.floor(counted.current / 1000);
    counted.current -= whole * 1000;
    return whole;
  }, [count]);
};
