/**
 * Taking a further wave along, or one anew.
 */
import { useState } from 'react';
import { Link } from 'react-router';
import { takeAlong } from '../offline/packs.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { ChooseWave } from './choose-wave.tsx';
import { registerQuietly } from './register-device.ts';

export const Page = () => {
  const [taken, setTaken] = useState('');
  return (
    <PageFrame title={t('field.begin.another')}>
      <div role="status">{taken ? <p className="nhsuk-inset-text">{t('field.begin.refreshed', { wave: taken })}</p> : null}</div>
      <ChooseWave
        onTaken={async (pack) => {
          await takeAlong(pack);
          registerQuietly(pack.communityId);
          setTaken(pack.wave.name);
        }}
      />
      <p className="nhsuk-body kith-field__links">
        <Link to="/field">{t('field.home')}</Link>
      </p>
    </PageFrame>
  );
};
