/**
 * Whether a page was on the screen already: what may come a moment later than the page does not make whoever tapped wait for it.
 */
import { startTransition, useEffect, useState } from 'react';

/** Runs once the next frame is drawn. @returns how to stop that. */
export const onceDrawn = (run: () => void): (() => void) => {
  let later: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    later = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
  };
};

/** False while a component is drawn for the first time. What is drawn after that gives way to the next tap. */
export const useSeen = (): boolean => {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => onceDrawn(() => startTransition(() => setIsSeen(true))), []);
  return isSeen;
};
