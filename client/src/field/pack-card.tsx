/**
 * One wave that was taken along: how old what is here is, and beginning an interview with it.
 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { browserChance, newDraft } from '../filling/draft.ts';
import { beginDraft } from '../offline/drafts.ts';
import { takeAlong } from '../offline/packs.ts';
import { checkReadiness } from '../offline/readiness.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';
import { registerQuietly } from './register-device.ts';
import { daysSince, showTime } from './say.ts';
import { readPackOf } from './use-offered-waves.ts';
import type { OpenPack } from './use-packs.ts';
import { whyNotTaken } from './why-not-taken.ts';

const oldAfterDays = 7;

type Props = { readonly opened: OpenPack; readonly mayBegin: boolean };

export const PackCard = ({ opened: { row, pack }, mayBegin }: Props) => {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const wave = pack.wave.name;
  const work = async (what: () => Promise<void>, failed: (error: unknown) => string) => {
    if (busy) return;
    setBusy(true);
    setSaid(undefined);
    try {
      await what();
    } catch (error) {
      setSaid(failed(error));
    }
    setBusy(false);
  };
  const begin = () =>
    work(
      async () => {
        // The device may have filled up since the page was opened.
        const { refused } = await checkReadiness();
        if (refused) return setSaid(t(`field.refused.${refused}`));
        const draft = { ...newDraft(pack, browserChance), writtenBy: pack.takenBy };
        await beginDraft(draft, row.id);
        await navigate(`/field/interview/${draft.id}`);
      },
      () => t('field.begin.failed'),
    );
  const refresh = () =>
    work(async () => {
      await takeAlong(await readPackOf(pack));
      registerQuietly(pack.communityId);
      setSaid(t('field.begin.refreshed', { wave }));
    }, whyNotTaken);
  const days = daysSince(row.takenAt, Date.now());
  return (
    <section className="nhsuk-card" aria-label={wave}>
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading kith-long">{t('field.setUp.wave', { wave, community: pack.communityName })}</h3>
        <p className="nhsuk-body-s">
          {days >= oldAfterDays ? t('field.begin.old', { count: days }) : t('field.begin.taken', { date: showTime(row.takenAt) })}
        </p>
        <div className="kith-steps">
          <Button disabled={busy || !mayBegin} label={t('field.begin.buttonFor', { wave })} onClick={() => void begin()}>
            {t('field.begin.button')}
          </Button>
          <Button look="secondary" disabled={busy} label={t('field.begin.refreshFor', { wave })} onClick={() => void refresh()}>
            {t('field.begin.refresh')}
          </Button>
        </div>
        <p role="status">{said}</p>
      </div>
    </section>
  );
};
