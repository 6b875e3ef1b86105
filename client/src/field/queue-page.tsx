/**
 * What is not sent yet: waiting, being changed, set aside, each with why and what to do.
 */
import { Link } from 'react-router';
import { useStore } from 'zustand';
import type { Store } from '../offline/store.ts';
import { sending, sendQueue } from '../offline/sync.ts';
import { useLive } from '../offline/use-live.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { QueuedCard } from './queued-card.tsx';
import { SaveCopy } from './save-copy.tsx';
import { useNewestPacks, waveNames } from './use-packs.ts';

const readQueue = async (store: Store) => ({
  rows: await store.finished.where('state').notEqual('arrived').toArray(),
  arrived: await store.finished.where('state').equals('arrived').count(),
});

export const Page = () => {
  const queue = useLive(readQueue).value;
  const packs = useNewestPacks();
  const isSending = useStore(sending, (state) => state.isSending);
  if (!queue || !packs) {
    return (
      <PageFrame title={t('field.queue.title')}>
        <Loading />
      </PageFrame>
    );
  }
  const names = waveNames(packs);
  const rows = [...queue.rows].sort((a, b) => a.finishedAt.localeCompare(b.finishedAt));
  const isSignedOut = rows.some(({ state, reason }) => state === 'waiting' && reason === 'sign-in');
  return (
    <PageFrame title={t('field.queue.title')}>
      {isSignedOut ? (
        <div className="nhsuk-warning-callout">
          <h2 className="nhsuk-warning-callout__label">{t('field.queue.signIn')}</h2>
          <p>{t('field.queue.signInDetail')}</p>
          <LinkButton to="/sign-in?next=%2Ffield%2Fnot-sent">{t('field.queue.signIn')}</LinkButton>
        </div>
      ) : null}
      {rows.length === 0 ? <p className="nhsuk-body">{t('field.queue.none')}</p> : null}
      {rows.length > 0 ? (
        <div className="kith-steps">
          <Button disabled={isSending} onClick={() => void sendQueue(true)}>
            {t('field.queue.send')}
          </Button>
          <SaveCopy />
        </div>
      ) : null}
      {isSending ? <Loading what={t('field.sendingNow')} /> : null}
      <ul className="kith-cards">
        {rows.map((row) => (
          <li key={row.id}>
            <QueuedCard row={row} wave={names.get(row.waveId) ?? t('field.drafts.unknownWave')} />
          </li>
        ))}
      </ul>
      {queue.arrived > 0 ? <p className="nhsuk-body">{t('field.queue.arrived', { count: queue.arrived })}</p> : null}
      <p className="nhsuk-body kith-field__links">
        <Link to="/field">{t('field.home')}</Link>
      </p>
    </PageFrame>
  );
};
