/**
 * One finished interview that has not arrived: where it stands, why, and what can be done.
 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mayChange, mayTakeOff, openForChange, putBack, sendAsFinished, takeOff } from '../offline/finished.ts';
import type { FinishedRow } from '../offline/store.ts';
import { sendQueue } from '../offline/sync.ts';
import { openedVault } from '../offline/vault.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { showTime } from './say.ts';

const colours = { waiting: 'blue', changing: 'yellow', 'set-aside': 'orange', arrived: 'green' } as const;

const why = ({ state, reason, tries }: FinishedRow): string => {
  if (state === 'changing') return t('field.queue.changingDetail');
  return reason ? t(`field.queue.reason.${reason}`) : tries === 0 ? t('field.queue.notTried') : '';
};

type SureProps = { readonly what: 'asFinished' | 'takeOff'; readonly date: string; readonly onSure: () => void };

/** What cannot be had back is pressed twice. */
const Sure = ({ what, date, onSure }: SureProps) => {
  const [isSure, setIsSure] = useState(false);
  return (
    <Button
      look={isSure ? 'warning' : 'secondary'}
      label={t(`field.queue.${what}${isSure ? 'YesFor' : 'For'}`, { date })}
      onClick={() => (isSure ? onSure() : setIsSure(true))}
    >
      {t(`field.queue.${what}${isSure ? 'Yes' : ''}`)}
    </Button>
  );
};

type Props = { readonly row: FinishedRow; readonly wave: string };

export const QueuedCard = ({ row, wave }: Props) => {
  const navigate = useNavigate();
  const [said, setSaid] = useState('');
  const date = showTime(row.finishedAt);
  const change = async () => {
    try {
      if (await openForChange(row.id)) await navigate(`/field/interview/${row.id}`);
      else setSaid(t('field.queue.noChange'));
    } catch {
      setSaid(t('field.queue.noChange'));
    }
  };
  const tryAgain = async () => {
    await putBack(row.id);
    await sendQueue(true);
  };
  const giveUpChange = async () => {
    if (await sendAsFinished(row.id)) await sendQueue(true);
    else setSaid(t('field.interview.elsewhereTitle'));
  };
  const isChangeable = mayChange(row, openedVault().deviceId);
  const mayTryAgain = row.state === 'set-aside' && row.reason === 'unreadable';
  return (
    <section className="nhsuk-card" aria-label={t('field.queue.finished', { date, wave })} data-state={row.state}>
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-s kith-long">{t('field.queue.finished', { date, wave })}</h2>
        <p>
          <Tag colour={colours[row.state]}>{row.state === 'arrived' ? '' : t(`field.queue.${row.state}`)}</Tag>{' '}
          {row.tries > 0 ? <span className="kith-quiet">{t('field.queue.tries', { count: row.tries })}</span> : null}
        </p>
        <p className="nhsuk-body">{why(row)}</p>
        {isChangeable || mayTryAgain ? (
          <div className="kith-steps">
            {isChangeable ? (
              <Button look="secondary" label={t('field.queue.changeFor', { date })} onClick={() => void change()}>
                {t('field.queue.change')}
              </Button>
            ) : null}
            {mayTryAgain ? (
              <Button look="secondary" label={t('field.queue.againFor', { date })} onClick={() => void tryAgain()}>
                {t('field.queue.again')}
              </Button>
            ) : null}
          </div>
        ) : null}
        {row.state === 'changing' ? <Sure what="asFinished" date={date} onSure={() => void giveUpChange()} /> : null}
        {mayTakeOff(row) ? <Sure what="takeOff" date={date} onSure={() => void takeOff(row.id)} /> : null}
        <p role="status">{said}</p>
      </div>
    </section>
  );
};
