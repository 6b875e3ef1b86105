/**
 * The browser's own "Back", which on phones is a swipe: a page back in the interview, and out of it only from its first page.
 */
import { memo, useCallback, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

/** Where in the history the router says that we are. */
const placeInHistory = (): number => (window.history.state as { readonly idx?: number } | null)?.idx ?? 0;

/** @param onBack undefined on the first page. */
export const BrowserBack = memo(({ onBack }: { readonly onBack: (() => void) | undefined }) => {
  const here = useRef(placeInHistory());
  const isFirst = onBack === undefined;
  // Asked when the browser has moved already: forward is not back.
  const isBack = useCallback<Extract<Parameters<typeof useBlocker>[0], (...given: never[]) => boolean>>(
    ({ historyAction }) => !isFirst && historyAction === 'POP' && placeInHistory() < here.current,
    [isFirst],
  );
  const blocker = useBlocker(isBack);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    blocker.reset();
    onBack?.();
  }, [blocker, onBack]);
  return null;
});
