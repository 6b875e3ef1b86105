/**
 * Joins the stores to the page's address, both ways: a change makes an entry in the browser's history, and "back"
 * puts the stores back.
 */
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { createMapState, type MapState, readView, subscribeView, writeView } from './map-state.ts';
import { decodeView, encodeView } from './url.ts';

const sameView = (one: URLSearchParams, other: URLSearchParams): boolean =>
  encodeView(decodeView(one), new URLSearchParams()).toString() ===
  encodeView(decodeView(other), new URLSearchParams()).toString();

export const useMapState = (): MapState => {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [state] = useState(() => createMapState(decodeView(new URLSearchParams(search))));

  // What comes from the address must not be sent back to it: meanwhile "back" may have been pressed once more.
  const isReading = useRef(false);

  useEffect(() => {
    const asked = new URLSearchParams(search);
    const shown = encodeView(readView(state), new URLSearchParams());
    if (sameView(asked, shown)) return;
    isReading.current = true;
    writeView(state, decodeView(asked));
    isReading.current = false;
  }, [state, search]);

  useEffect(
    () =>
      subscribeView(state, () => {
        if (isReading.current) return;
        // The address as it is now, not as it was when this was set up: several changes may come in one go.
        const now = new URLSearchParams(window.location.search);
        const next = encodeView(readView(state), now);
        if (next.toString() !== now.toString()) void navigate({ search: `?${next}` }, { preventScrollReset: true });
      }),
    [state, navigate],
  );
  return state;
};
