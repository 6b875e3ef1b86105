/**
 * Who is signed in, as the service last said.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { HeldRole, SessionState } from '#contract/accounts';
import { routes } from '#contract/routes';
import { keyOf } from '../api/server-data.ts';

export const SessionContext = createContext<SessionState>({
  stage: 'none',
  user: null,
  communities: [],
  demo: [],
  mayComeIn: true,
});

export const useSession = (): SessionState => useContext(SessionContext);

/** The role in which somebody acts in a community; undefined where they have none. */
export const useRoleIn = (communityId: string | undefined): HeldRole | undefined =>
  useSession().communities.find((standing) => standing.communityId === communityId)?.acting;

/** Takes over a new state, and forgets everything that was read before: it may have been somebody else's. */
export const useEnter = (): ((state: SessionState) => void) => {
  const serverData = useQueryClient();
  return (state) => {
    serverData.setQueryData(keyOf(routes.readSession, {}), state);
    void serverData.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== routes.readSession.id });
  };
};
