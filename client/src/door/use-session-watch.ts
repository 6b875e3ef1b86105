/**
 * Another tab or device may end the session or change the role in which somebody acts: it is asked again when this tab
 * comes to the front, when an answer makes it doubtful, and now and then, so that no page stays open to whoever passes by.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { SessionState, Standing } from '#contract/accounts';
import { routes } from '#contract/routes';
import { onDoubt } from '../api/call.ts';
import { onTold } from '../api/handed-over.ts';
import { keyOf } from '../api/server-data.ts';
import { hasUnsaved } from '../frame/use-leave-warning.ts';
import { allButSession, noteSession } from './session.ts';

/** Asking keeps no session alive. */
export const askEveryMs = 60_000;

// What the page stands in stays: with it would go what somebody is typing.
const readInRole = {
  predicate: (query: { queryKey: readonly unknown[] }) =>
    allButSession.predicate(query) && query.queryKey[0] !== routes.readCommunity.id,
};

/** Asks anew when there is reason to; many reasons at once are one question. */
export const useSessionWatch = (): void => {
  const serverData = useQueryClient();
  useEffect(() => {
    const ask = () => void serverData.refetchQueries({ queryKey: keyOf(routes.readSession) }, { cancelRefetch: false });
    const askWhenSeen = () => {
      if (document.visibilityState === 'visible') ask();
    };
    // A page that the browser kept whole, from before somebody signed out: nothing of it may be seen again.
    const beginAnew = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    const stops = [onDoubt(ask), onTold(ask)];
    document.addEventListener('visibilitychange', askWhenSeen);
    window.addEventListener('focus', askWhenSeen);
    window.addEventListener('pageshow', beginAnew);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('visibilitychange', askWhenSeen);
      window.removeEventListener('focus', askWhenSeen);
      window.removeEventListener('pageshow', beginAnew);
    };
  }, [serverData]);
};

type Elsewhere = { readonly changed: readonly Standing[]; readonly forget: () => void };
export const ElsewhereContext = createContext<Elsewhere>({ changed: [], forget: () => undefined });

/** Roles that were changed elsewhere; what was read in the old ones is no longer seen, unless somebody works on it. */
export const useElsewhere = (state: SessionState | undefined): Elsewhere => {
  const serverData = useQueryClient();
  const [changed, setChanged] = useState<readonly Standing[]>([]);
  useEffect(() => {
    const found = state ? noteSession(state) : [];
    if (found.length === 0) return;
    setChanged(found);
    void (hasUnsaved() ? serverData.invalidateQueries(allButSession) : serverData.resetQueries(readInRole));
  }, [state, serverData]);
  return { changed, forget: () => setChanged([]) };
};

/** The role into which somebody was put elsewhere, as long as they are in it and have not been told. */
export const useChangedElsewhere = (standing: Standing | undefined) => {
  const { changed, forget } = useContext(ElsewhereContext);
  const found = changed.find(({ communityId, acting }) => communityId === standing?.communityId && acting === standing.acting);
  return { role: found?.acting, forget };
};
