/**
 * The start in the field: begin an interview, go on with a draft, see what this device holds.
 */
import { useContext } from 'react';
import { Link, useLocation } from 'react-router';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { DraftList } from './draft-list.tsx';
import { PackCard } from './pack-card.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { useNewestPacks, waveNames } from './use-packs.ts';
import { ReadinessContext, Warnings } from './warnings.tsx';

/** How that ended which somebody comes from. */
const Ended = () => {
  const { state } = useLocation();
  const ended = (state as { readonly ended?: 'finished' | 'refused' | 'pin' } | null)?.ended;
  return <div role="status">{ended ? <p className="nhsuk-inset-text">{t(`field.ended.${ended}`)}</p> : null}</div>;
};

export const Page = () => {
  const packs = useNewestPacks();
  const { refused } = useContext(ReadinessContext);
  return (
    <PageFrame title={t('field.title')}>
      <Ended />
      <UpdateNotice />
      <Warnings />
      <Heading>{t('field.begin.title')}</Heading>
      {!packs ? <Loading /> : null}
      {packs?.length === 0 ? <p className="nhsuk-body">{t('field.begin.none')}</p> : null}
      <ul className="kith-cards">
        {packs?.map((one) => (
          <li key={one.row.id}>
            <PackCard opened={one} mayBegin={!refused} />
          </li>
        ))}
      </ul>
      <p className="nhsuk-body kith-field__links">
        <Link to="/field/waves">{t('field.begin.another')}</Link>
      </p>
      <Heading>{t('field.drafts.title')}</Heading>
      {packs ? <DraftList names={waveNames(packs)} /> : <Loading />}
      <Heading>{t('field.device.title')}</Heading>
      <ul className="nhsuk-list kith-field__links">
        <li>
          <Link to="/field/not-sent">{t('field.queue.title')}</Link>
        </li>
        <li>
          <Link to="/field/copies">{t('field.copies.title')}</Link>
        </li>
        <li>
          <Link to="/field/pin">{t('field.device.pin')}</Link>
        </li>
        <li>
          <Link to="/field/device">{t('field.device.wipe')}</Link>
        </li>
        <li>
          <Link to="/">{t('field.toKith')}</Link>
        </li>
      </ul>
    </PageFrame>
  );
};
