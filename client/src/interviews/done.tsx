/**
 * The interview has arrived: on to the map, or to the next one.
 */
import { useEffect } from 'react';
import type { Receipt } from '#contract/interviews';
import { useRoleIn } from '../door/session.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../words/words.ts';

type Props = { readonly communityId: string; readonly waveId: string; readonly receipt: Receipt };

export const Done = ({ communityId, waveId, receipt }: Props) => {
  const seesMap = useRoleIn(communityId) === 'coordinator';
  useEffect(() => {
    document.getElementById('page-title')?.focus();
  }, []);
  return (
    <Page title={t('interviews.done.title')}>
      <p className="nhsuk-body-l">{t('interviews.done.code', { pseudonym: receipt.pseudonym })}</p>
      {seesMap ? (
        <LinkButton to={`/communities/${communityId}/map?wave=${waveId}&selected=${receipt.respondentId}`}>
          {t('interviews.done.map')}
        </LinkButton>
      ) : null}{' '}
      <a className="nhsuk-button nhsuk-button--secondary" href={`/communities/${communityId}/interview?wave=${waveId}`}>
        {t('interviews.done.another')}
      </a>
    </Page>
  );
};
