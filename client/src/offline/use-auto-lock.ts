/**
 * Locks the device after a time without a touch; longer in an interview, in which people talk.
 */
import { useEffect } from 'react';
import { lockVault } from './vault.ts';

const minute = 60_000;
const idleMs = 15 * minute;
const idleInInterviewMs = 60 * minute;
const lookEveryMs = 10_000;
const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

export const useAutoLock = (isOpen: boolean, isInterview: boolean): void => {
  useEffect(() => {
    if (!isOpen) return;
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
    };
    const look = () => {
      const idle = Date.now() - touchedAt;
      // A clock that was put back must not keep it open.
      if (idle < 0) touch();
      if (idle > (isInterview ? idleInInterviewMs : idleMs)) lockVault();
    };
    const timer = setInterval(look, lookEveryMs);
    // Timers stand still while a phone sleeps.
    document.addEventListener('visibilitychange', look);
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const name of touches) window.removeEventListener(name, touch, { capture: true });
    };
  }, [isOpen, isInterview]);
};
