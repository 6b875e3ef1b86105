/**
 * Nothing is shown before it is known who looks: whoever is not signed in comes to the door, and goes on afterwards to
 * where they wanted to go.
 */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { routes } from '#contract/routes';
import { ApiProblem } from '../api/problem.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import { Page } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { SessionContext } from './session.ts';
import { Unprotected } from './unprotected.tsx';

const open = new Set(['/sign-in', '/link']);

/** Asks anew who is signed in when the service says that nobody is: the time was over, or it was ended elsewhere. */
const useSignedOutElsewhere = (): void => {
  const serverData = useQueryClient();
  useEffect(
    () =>
      serverData.getQueryCache().subscribe((event) => {
        const error = event.query.state.error;
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (error instanceof ApiProblem && error.code === 'sign-in-needed') {
          void serverData.invalidateQueries({ queryKey: keyOf(routes.readSession) });
        }
      }),
    [serverData],
  );
};

export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const { pathname, search } = useLocation();
  const reading = useRoute(routes.readSession, {});
  useSignedOutElsewhere();
  if (!reading.data) {
    return (
      <Page title={reading.error ? t('common.product') : t('common.loading')}>
        {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : <Loading />}
      </Page>
    );
  }
  // Also before a link is read: its secret would travel over this connection.
  if (!reading.data.mayComeIn) return <Unprotected />;
  const isIn = reading.data.stage === 'signed-in';
  if (!isIn && !open.has(pathname)) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return <SessionContext value={reading.data}>{children}</SessionContext>;
};
