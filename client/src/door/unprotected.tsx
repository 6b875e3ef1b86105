/**
 * Instead of the door, over a connection that others could read along: why nobody is signed in, and what to do.
 */
import { Page } from '../ui/page.tsx';
import { t } from '../words/words.ts';

export const Unprotected = () => (
  <Page title={t('door.unprotected.title')}>
    <p className="nhsuk-body-l">{t('door.unprotected.why')}</p>
    <p className="nhsuk-body">{t('door.unprotected.https')}</p>
    <p className="nhsuk-body">{t('door.unprotected.keeper')}</p>
  </Page>
);
