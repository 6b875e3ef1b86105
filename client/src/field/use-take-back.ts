/**
 * Lets the session go on once the device is open again.
 */
import { useEffect, useRef } from 'react';
import { useEnter } from '../door/session.ts';
import { takeBack } from '../offline/hand-over.ts';

/**
 * @param isBack whether the device is open, and with its owner.
 * @param again changes where it must be tried anew.
 */
export const useTakeBack = (isBack: boolean, again = 0): void => {
  const enter = useRef(useEnter());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is what asks for it
  useEffect(() => (isBack ? takeBack((state) => enter.current(state)) : undefined), [isBack, again]);
};
