/**
 * Nothing is shown before it is known who looks: whoever is not signed in comes to the door, and goes on afterwards to
 * where they wanted to go. Somebody whose time was over while they entered something finds it again as it was.
 */
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { SessionState } from '#contract/accounts';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { hasUnsaved } from '../frame/use-leave-warning.ts';
import { Page } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { SessionContext, wentAway } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { Unprotected } from './unprotected.tsx';
import { askEveryMs, ElsewhereContext, useElsewhere, useSessionWatch } from './use-session-watch.ts';
import { useShut } from './use-shut.ts';

/** Pages that nobody signs in for. */
const open = new Set(['/sign-in', '/link', '/withdraw', '/answer']);

// Whoever signs out does it on the account page, and does not mean to come back there.
const notReturnedTo = new Set(['/', '/account']);

/** The last state in which somebody was signed in, and how often it became somebody else. */
const useLast = (state: SessionState | undefined) => {
  const [{ last, changes }, setLast] = useState<{ last?: SessionState; changes: number }>({ changes: 0 });
  if (state?.stage === 'signed-in' && state !== last) {
    const isElse = last !== undefined && last.user?.id !== state.user?.id;
    setLast({ last: state, changes: changes + (isElse ? 1 : 0) });
  }
  return { last, changes };
};

/** What is only looked for, or must be typed anew anyway, is not worth keeping a page for. */
const isWork = ({ target }: FormEvent): boolean =>
  target instanceof HTMLElement && target.closest('form') !== null && !target.matches('[type=search], [type=password]');

/** Whether something was entered into a form of the page at this address. */
const useEntered = (pathname: string) => {
  const enteredAt = useRef<string>(undefined);
  return {
    isEntered: () => hasUnsaved() || enteredAt.current === pathname,
    note: (event: FormEvent) => {
      if (isWork(event)) enteredAt.current = pathname;
    },
  };
};

/** The door over a page that somebody was filling in; it comes back for them, and is gone for anybody else. */
const Lapsed = ({ state }: { readonly state: SessionState }) => (
  <SessionContext value={state}>
    <SignIn lead={state.isPaused ? null : <p className="nhsuk-body-l">{t('door.signIn.lapsed')}</p>} />
  </SessionContext>
);

export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const { pathname, search } = useLocation();
  const reading = useRoute(routes.readSession, {}, { refetchInterval: askEveryMs });
  const { last, changes } = useLast(reading.data);
  const { isEntered, note } = useEntered(pathname);
  const elsewhere = useElsewhere(reading.data);
  const state = useShut(reading.data);
  useSessionWatch();
  if (!state) {
    return (
      <Page title={reading.error ? t('common.product') : t('common.loading')}>
        {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : <Loading />}
      </Page>
    );
  }
  // Also before a link is read: its secret would travel over this connection.
  if (!state.mayComeIn) return <Unprotected />;
  const isOut = state.stage !== 'signed-in' && !open.has(pathname);
  const lapsed = isOut && last !== undefined && isEntered() && !wentAway();
  if (isOut && !lapsed) {
    const next = notReturnedTo.has(pathname) ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  // The same tree whether or not the time is over: what was entered stays in it. Somebody else gets a new one.
  return (
    <>
      {lapsed ? <Lapsed state={state} /> : null}
      <div hidden={lapsed} key={changes} onInput={note}>
        <SessionContext value={lapsed ? last : state}>
          <ElsewhereContext value={elsewhere}>{children}</ElsewhereContext>
        </SessionContext>
      </div>
    </>
  );
};
