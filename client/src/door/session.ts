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
  isNew: false,
  mayComeIn: true,
});

export const useSession = (): SessionState => useContext(SessionContext);

/** The role in which somebody acts in a community; undefined where they have none. */
export const useRoleIn = (communityId: string | undefined): HeldRole | undefined =>
  useSession().communities.find((standing) => standing.communityId === communityId)?.acting;

let lastUser: string | undefined;

/** Whose data the pages hold. */
export const rememberUser = (id: string | undefined): void => {
  if (id !== undefined) lastUser = id;
};

/**
 * Takes over a new state. What was read before is read anew; where somebody else comes in, it is forgotten first.
 */
export const useEnter = (): ((state: SessionState) => void) => {
  const serverData = useQueryClient();
  return (state) => {
    const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== routes.readSession.id };
    const isSame = state.user !== null && state.user.id === lastUser;
    lastUser = state.user?.id;
    serverData.setQueryData(keyOf(routes.readSession, {}), state);
    void (isSame ? serverData.invalidateQueries(others) : serverData.resetQueries(others));
  };
};
