/**
 * The service worker of the field: registered here; a newer one waits until somebody takes it.
 */
import { createStore } from 'zustand/vanilla';
import { isAnyAt } from './one-at-a-time.ts';

/** A newer Kith that waits to be taken. */
export const appUpdate = createStore<{ readonly waiting: ServiceWorker | undefined }>(() => ({ waiting: undefined }));

const askEveryMs = 60 * 60 * 1000;

const watch = (registration: ServiceWorkerRegistration): void => {
  const note = () => {
    // Without one at work it is the first, which nobody has to take.
    const waiting = navigator.serviceWorker.controller ? registration.waiting : null;
    appUpdate.setState({ waiting: waiting ?? undefined });
  };
  note();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', note));
  setInterval(() => void registration.update().catch(() => undefined), askEveryMs);
};

let isRegistered = false;

/** Once a page. Without one the field still works, as long as there is a network when it is opened. */
export const registerServiceWorker = async (): Promise<void> => {
  if (isRegistered || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  isRegistered = true;
  try {
    watch(await navigator.serviceWorker.register('/service-worker.js', { scope: '/field' }));
  } catch {
    isRegistered = false;
  }
};

/** @returns false when an interview is open in any tab: it goes on with the Kith it was begun with. */
export const takeUpdate = async (): Promise<boolean> => {
  const { waiting } = appUpdate.getState();
  if (await isAnyAt('draft-')) return false;
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting?.postMessage('take-over');
  return true;
};
