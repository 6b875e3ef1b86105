/**
 * What is in the store, on the page: read again whenever this or another tab has changed it.
 */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { type Store, withStore } from './store.ts';

type Live<T> = { readonly value?: T; readonly error?: unknown };

/** @param query the same function each time: one of the module, not of the component. */
export const useLive = <T>(query: (store: Store) => Promise<T>): Live<T> => {
  const [live, setLive] = useState<Live<T>>({});
  useEffect(() => {
    const subscription = liveQuery(() => withStore(query)).subscribe({
      next: (value) => setLive({ value }),
      error: (error: unknown) => setLive({ error }),
    });
    return () => subscription.unsubscribe();
  }, [query]);
  return live;
};
