/**
 * Drafts that came back closed, from an earlier set-up of this device: their owner asks the coordinator to free them, and opens
 * them once that is done.
 */
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { useRoute } from '../api/server-data.ts';
import { fromBase64 } from '../bytes.ts';
import { type Earlier, forgetUse, idOfUse, type OpenedAgain, openEarlier, readEarlier } from '../offline/earlier.ts';
import { useLive } from '../offline/use-live.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { registerEarlier } from './register-device.ts';
import { showTime } from './say.ts';

const lookEveryMs = 15_000;
// Tried without a signal as well, and said: what waits for one says nothing.
const always = { retry: false, staleTime: 0, gcTime: 0, networkMode: 'always' } as const;

const wordProblem = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return t('field.earlier.failed');
  if (error.code === 'unreachable' || error.code === 'odd-answer') return t('field.earlier.offline');
  if (error.code === 'sign-in-needed') return t('field.earlier.signIn');
  return error.code === 'conflict' || error.code === 'not-found' ? t('field.earlier.notYours') : error.message;
};

/** @throws ApiProblem */
const askFor = async ({ communityId, deviceId, escrow }: Earlier): Promise<void> => {
  if (escrow) await registerEarlier(communityId, { deviceId, escrow });
  await call(routes.askToFree, { params: { communityId, deviceId } });
};

/** @throws ApiProblem conflict when its key is not given any more. */
const openFreed = async ({ communityId, deviceId }: Earlier): Promise<OpenedAgain> => {
  const useId = await idOfUse(deviceId);
  const { key } = await call(routes.takeDeviceKey, { params: { communityId, deviceId }, body: { useId } });
  return openEarlier(deviceId, fromBase64(key));
};

type CardProps = { readonly earlier: Earlier; readonly onOpened: (opened: number) => void };

const EarlierCard = ({ earlier, onOpened }: CardProps) => {
  const { communityId, deviceId, useId } = earlier;
  const { pathname } = useLocation();
  const session = useRoute(routes.readSession, {}, always);
  const isSignedIn = session.data?.stage === 'signed-in';
  const reading = useRoute(routes.readDevice, isSignedIn ? { params: { communityId, deviceId } } : undefined, {
    ...always,
    refetchInterval: ({ state }) => (state.data?.state === 'asks' ? lookEveryMs : false),
  });
  const [busy, setBusy] = useState<'asking' | 'opening'>();
  const [said, setSaid] = useState('');
  const work = async (what: 'asking' | 'opening', run: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(what);
    setSaid('');
    try {
      await run();
    } catch (error) {
      setSaid(wordProblem(error));
    }
    setBusy(undefined);
  };
  const look = () =>
    work('asking', async () => {
      const { error } = await reading.refetch();
      if (error) throw error;
    });
  const ask = () =>
    work('asking', async () => {
      await askFor(earlier);
      await session.refetch();
      await reading.refetch();
    });
  const open = () =>
    work('opening', async () => {
      try {
        const { opened, left } = await openFreed(earlier);
        if (opened > 0) onOpened(opened);
        if (left > 0) setSaid(t('field.earlier.left', { count: left }));
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'conflict') throw error;
        await forgetUse(deviceId);
        await reading.refetch();
        setSaid(t('field.earlier.over'));
      }
    });
  // What the service has not heard of yet asks as any other; nor is it known without a signal.
  const state = reading.data?.state ?? 'in-use';
  const mayOpen = state === 'freed' || (useId !== undefined && state === 'in-use');
  const told = mayOpen ? 'freed' : state === 'asks' ? 'asked' : state === 'refused' ? 'refused' : undefined;
  const isSignedOut = session.data && !isSignedIn;
  // What is pressed does not change under the finger.
  const isLooking = session.isLoading || reading.isLoading;
  const mayPress = !isSignedOut && !isLooking;
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading">{t('field.earlier.title', { count: earlier.drafts })}</h3>
        <p className="nhsuk-body">{t('field.earlier.lead', { count: earlier.drafts, date: showTime(earlier.changedAt) })}</p>
        <p className="nhsuk-body" role="status">
          {isSignedOut ? t('field.earlier.signIn') : told ? t(`field.earlier.${told}`) : ''}
        </p>
        <p className="nhsuk-error-message" role="alert">
          {said}
        </p>
        {isLooking ? <Loading /> : null}
        {isSignedOut ? (
          <LinkButton to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('field.setUp.signIn')}</LinkButton>
        ) : null}
        {mayPress && mayOpen ? <Button onClick={() => void open()}>{t('field.earlier.open')}</Button> : null}
        {mayPress && told === 'asked' ? (
          <Button look="secondary" onClick={() => void look()}>
            {t('field.earlier.look')}
          </Button>
        ) : null}
        {mayPress && !mayOpen && told !== 'asked' ? (
          <Button onClick={() => void ask()}>{t('field.earlier.ask', { count: earlier.drafts })}</Button>
        ) : null}
        {busy === 'opening' ? <Loading what={t('field.earlier.opening')} /> : null}
      </div>
    </div>
  );
};

/** Nothing where there is none. */
export const EarlierDrafts = () => {
  const earlier = useLive(readEarlier).value;
  const [opened, setOpened] = useState(0);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone.
  useEffect(() => {
    if (opened > 0) told.current?.focus();
  }, [opened]);
  return (
    <>
      {earlier?.map((one) => (
        <EarlierCard key={`${one.deviceId}|${one.communityId}`} earlier={one} onOpened={setOpened} />
      ))}
      <p className="nhsuk-body kith-outcome" role="status" ref={told} tabIndex={-1}>
        {opened > 0 ? t('field.earlier.opened', { count: opened }) : ''}
      </p>
    </>
  );
};
