/**
 * Joins the stores to the page's address, both ways: a change makes an entry in the browser's history, and "back"
 * puts the stores back.
 */
import { useEffect, useState } from 'react';
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

  useEffect(() => {
    const asked = new URLSearchParams(search);
    const shown = encodeView(readView(state), new URLSearchParams());
    if (!sameView(asked, shown)) writeView(state, decodeView(asked));
  }, [state, search]);

  useEffect(
    () =>
      subscribeView(state, () => {
        // The address as it is now, not as it was when this was set up: several changes may come in one go.
        const now = new URLSearchParams(window.location.search);
        const next = encodeView(readView(state), now);
        if (next.toString() !== now.toString()) void navigate({ search: `?${next}` }, { preventScrollReset: true });
      }),
    [state, navigate],
  );
  return state;
};
