/**
 * Around the pages of the field: what this device holds, always in view; the PIN before everything else; sending by itself.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { Outlet, useMatch } from 'react-router';
import { useStore } from 'zustand';
import { keepPausing, useHandedOver } from '../api/handed-over.ts';
import { registerServiceWorker } from '../offline/app-update.ts';
import { checkReadiness, type Readiness, type Refusal } from '../offline/readiness.ts';
import { here, type Store } from '../offline/store.ts';
import { keepSending } from '../offline/sync.ts';
import { useAutoLock } from '../offline/use-auto-lock.ts';
import { useLive } from '../offline/use-live.ts';
import { closeVault, vault } from '../offline/vault.ts';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { RefusedPage } from './refused-page.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { StateBar } from './state-bar.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { useTakeBack } from './use-take-back.ts';
import { ReadinessContext } from './warnings.tsx';

// Wrapped: no device is an answer too.
const readDevice = async (store: Store) => ({ row: await store.device.get(here) });

const useReadiness = () => {
  const [readiness, setReadiness] = useState<Readiness>();
  const check = () => void checkReadiness().then(setReadiness);
  useEffect(check, []);
  return { readiness, check };
};

const LoadingPage = () => (
  <Page title={t('common.loading')}>
    <Loading />
  </Page>
);

/** Without room nothing is begun, but what is here can still be gone on with, sent and copied. */
const Ready = ({ refused, onRetry }: { readonly refused: Refusal | undefined; readonly onRetry: () => void }) => {
  const { value: device, error } = useLive(readDevice);
  const opened = useStore(vault, (state) => state.opened);
  const isInterview = useMatch('/field/interview/:draftId') !== null;
  const isSetUp = device?.row !== undefined;
  useAutoLock(opened !== undefined, isInterview);
  useEffect(() => (isSetUp ? keepSending() : undefined), [isSetUp]);
  const isHandedOver = useHandedOver();
  useEffect(() => (isHandedOver ? keepPausing() : undefined), [isHandedOver]);
  // An interview knows itself in whose hands the device is.
  useTakeBack(opened !== undefined && !isInterview);
  const page = (): ReactNode => {
    // Whatever becomes of the store: what is typed stays on the page, which says what to do.
    if (opened && isInterview) return <Outlet />;
    if (error) return <RefusedPage refused="no-store" onRetry={onRetry} />;
    if (!device) return <LoadingPage />;
    if (!device.row) return refused ? <RefusedPage refused={refused} onRetry={onRetry} /> : <SetUpPage />;
    return opened ? <Outlet /> : <UnlockPage isLocked={device.row.wrap === null} />;
  };
  return (
    <>
      <StateBar isOpen={opened !== undefined && isSetUp} isInterview={isInterview} isSetUp={isSetUp} />
      {page()}
    </>
  );
};

export const FieldFrame = () => {
  const { readiness, check } = useReadiness();
  useEffect(() => void registerServiceWorker(), []);
  useEffect(() => closeVault, []);
  if (!readiness) return <LoadingPage />;
  const { refused } = readiness;
  if (refused && refused !== 'short-of-space') return <RefusedPage refused={refused} onRetry={check} />;
  return (
    <ReadinessContext value={readiness}>
      <Ready refused={refused} onRetry={check} />
    </ReadinessContext>
  );
};
