/**
 * Warns before what is entered would be lost: by reloading, closing, or going to another page.
 */
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { t, type WordKey } from '../words/words.ts';

let pagesAtWork = 0;

/** Whether something was entered that is not stored yet. */
export const hasUnsaved = (): boolean => pagesAtWork > 0;

/** For what is kept in a moment, also by a page of ours that is left: only reloading or closing would lose it. */
export const useUnloadWarning = (isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return;
    pagesAtWork += 1;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      pagesAtWork -= 1;
      window.removeEventListener('beforeunload', warn);
    };
  }, [isOn]);
};

/** @param question what is asked of whoever leaves. */
export const useLeaveWarning = (isOn: boolean, question: WordKey = 'interviews.leave'): void => {
  useUnloadWarning(isOn);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isOn && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t(question))) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
};
