/**
 * A locked device: its owner asks to be freed, and chooses a new PIN once a coordinator has freed it.
 */
import { useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { CommunityId, DeviceId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { useRoute } from '../api/server-data.ts';
import { fromBase64 } from '../bytes.ts';
import { renewPin } from '../offline/device.ts';
import { here, type Store } from '../offline/store.ts';
import { useLive } from '../offline/use-live.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { PinForm } from './pin-form.tsx';
import { registerDevice } from './register-device.ts';

type Place = { readonly communityId: CommunityId; readonly deviceId: DeviceId };

// Wrapped: no place is an answer too. Who coordinates the wave that was taken along last is asked.
const readPlace = async (store: Store): Promise<{ readonly place: Place | undefined }> => {
  const device = await store.device.get(here);
  const packs = await store.packs.filter(({ fromCopy }) => !fromCopy).toArray();
  const [last] = packs.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  return { place: device && last && { communityId: last.communityId, deviceId: device.deviceId } };
};

const lookEveryMs = 15_000;
const always = { retry: false, staleTime: 0, gcTime: 0 } as const;

const Freed = ({ place: params }: { readonly place: Place }) => {
  // The same for every try: a key whose reply was lost is fetched again.
  const useId = useRef(crypto.randomUUID());
  const renew = async (pin: string) => {
    const { key } = await call(routes.takeDeviceKey, { params, body: { useId: useId.current } });
    await renewPin(fromBase64(key), pin);
  };
  const failed = (error: unknown) =>
    error instanceof ApiProblem && error.code === 'conflict' ? error.message : t('field.unlock.renewFailed');
  return (
    <Page title={t('field.unlock.freedTitle')}>
      <p className="nhsuk-body">{t('field.unlock.freed')}</p>
      <PinForm button={t('field.unlock.renew')} working={t('field.unlock.renewing')} onPin={renew} failed={failed} />
    </Page>
  );
};

const wordRefusal = (error: unknown): string => {
  if (!(error instanceof ApiProblem) || error.code === 'unreachable') return t('field.unlock.lockedOffline');
  return error.code === 'conflict' || error.code === 'not-found' ? t('field.unlock.notYours') : error.message;
};

const Ask = ({ place: params }: { readonly place: Place }) => {
  const reading = useRoute(routes.readDevice, { params }, { ...always, refetchInterval: lookEveryMs });
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    try {
      await registerDevice(params.communityId, null);
      await call(routes.askToFree, { params });
      await reading.refetch();
    } catch (error) {
      setSaid(wordRefusal(error));
    }
    setBusy(false);
  };
  if (reading.isPending) {
    return (
      <Page title={t('field.unlock.lockedTitle')}>
        <Loading />
      </Page>
    );
  }
  // A device that the service has not heard of yet asks as any other.
  const state = reading.data?.state ?? 'in-use';
  if (state === 'freed') return <Freed place={params} />;
  return (
    <Page title={t('field.unlock.lockedTitle')}>
      <p className="nhsuk-body">{t('field.unlock.locked')}</p>
      <p className="nhsuk-body" role="status">
        {state === 'asks' || state === 'refused' ? t(state === 'asks' ? 'field.unlock.asked' : 'field.unlock.refused') : ''}
      </p>
      <p className="nhsuk-error-message" role="alert">
        {said}
      </p>
      {state === 'asks' ? (
        <Button look="secondary" onClick={() => void reading.refetch()}>
          {t('field.unlock.look')}
        </Button>
      ) : (
        <Button disabled={busy} onClick={() => void ask()}>
          {t('field.unlock.ask')}
        </Button>
      )}
    </Page>
  );
};

export const LockedPage = () => {
  const { pathname } = useLocation();
  const place = useLive(readPlace).value;
  const session = useRoute(routes.readSession, {}, always);
  if (session.data?.stage === 'signed-in' && place?.place) return <Ask place={place.place} />;
  return (
    <Page title={t('field.unlock.lockedTitle')}>
      <p className="nhsuk-body">{t('field.unlock.locked')}</p>
      {place && !place.place ? <p className="nhsuk-body">{t('field.unlock.noWave')}</p> : null}
      {session.isPending ? <Loading /> : null}
      {session.error ? (
        <>
          <p className="nhsuk-body" role="alert">
            {t('field.unlock.lockedOffline')}
          </p>
          <Button onClick={() => void session.refetch()}>{t('common.tryAgain')}</Button>
        </>
      ) : null}
      {session.data && session.data.stage !== 'signed-in' ? (
        <>
          <p className="nhsuk-body">{t('field.unlock.lockedSignIn')}</p>
          <LinkButton to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('field.setUp.signIn')}</LinkButton>
        </>
      ) : null}
    </Page>
  );
};
