/**
 * A newer Kith is ready: taken when somebody says so, and never while an interview is open.
 */
import { useState } from 'react';
import { useStore } from 'zustand';
import { appUpdate, takeUpdate } from '../offline/app-update.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';

export const UpdateNotice = () => {
  const waiting = useStore(appUpdate, (state) => state.waiting);
  const [isBusy, setIsBusy] = useState(false);
  if (!waiting) return null;
  return (
    <section className="nhsuk-inset-text" aria-label={t('field.update.label')}>
      <p>{t('field.update.ready')}</p>
      <Button look="secondary" onClick={() => void takeUpdate().then((taken) => setIsBusy(!taken))}>
        {t('field.update.use')}
      </Button>
      <p role="status">{isBusy ? t('field.update.busy') : ''}</p>
    </section>
  );
};
