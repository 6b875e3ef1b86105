/**
 * Who is signed in, as the service last said.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { HeldRole, SessionState, Standing } from '#contract/accounts';
import { routes } from '#contract/routes';
import { noteTakenBack } from '../api/handed-over.ts';
import { keyOf } from '../api/server-data.ts';

export const SessionContext = createContext<SessionState>({
  stage: 'none',
  user: null,
  communities: [],
  demo: [],
  isNew: false,
  mayComeIn: true,
  isPaused: false,
});

export const useSession = (): SessionState => useContext(SessionContext);

export const useStandingIn = (communityId: string | undefined): Standing | undefined =>
  useSession().communities.find((standing) => standing.communityId === communityId);

/** The role in which somebody acts in a community; undefined where they have none. */
export const useRoleIn = (communityId: string | undefined): HeldRole | undefined => useStandingIn(communityId)?.acting;

/** Everything that was read of the service but the session itself. */
export const allButSession = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== routes.readSession.id,
};

/** Whose data the pages hold, and in which roles; what somebody did on this page itself. */
let known: { readonly userId: string; readonly communities: readonly Standing[] } | undefined;
let hasLeft = false;

/** Whether they went by themselves: then nothing of theirs stays, not even for them. */
export const wentAway = (): boolean => hasLeft;

/** @returns the roles that became other ones without anything done on this page. */
export const noteSession = ({ stage, user, communities }: SessionState): readonly Standing[] => {
  if (stage !== 'signed-in' || !user) return [];
  const before = known?.userId === user.id ? known.communities : [];
  known = { userId: user.id, communities };
  return communities.filter(({ communityId, acting }) =>
    before.some((one) => one.communityId === communityId && one.acting !== acting),
  );
};

/**
 * Takes over a new state. What was read before is read anew; where somebody else comes in, it is forgotten first.
 */
export const useEnter = (): ((state: SessionState) => void) => {
  const serverData = useQueryClient();
  return (state) => {
    const isSame = state.user !== null && state.user.id === known?.userId;
    hasLeft = state.user === null;
    // Whoever signs in holds it, whoever held it before.
    if (!hasLeft) noteTakenBack();
    if (hasLeft) known = undefined;
    else noteSession(state);
    serverData.setQueryData(keyOf(routes.readSession, {}), state);
    void (isSame ? serverData.invalidateQueries(allButSession) : serverData.resetQueries(allButSession));
  };
};
