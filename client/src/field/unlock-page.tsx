/**
 * The PIN of the device. After ten wrong ones a coordinator must free it.
 */
import { type FormEvent, useState } from 'react';
import { tryPin } from '../offline/device.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { LockedPage } from './locked-page.tsx';
import { PinField } from './pin-form.tsx';

const fieldId = 'device-pin';

export const UnlockPage = ({ isLocked }: { readonly isLocked: boolean }) => {
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const open = async (event: FormEvent) => {
    event.preventDefault();
    // A double tap must not cost two tries, nor an empty field one.
    if (busy || pin === '') return;
    setBusy(true);
    setError(undefined);
    try {
      const tried = await tryPin(pin);
      if (tried.is === 'wrong') setError(t('field.unlock.wrong', { count: tried.left }));
    } catch {
      setError(t('field.unlock.failed'));
    }
    setPin('');
    setBusy(false);
  };
  if (isLocked) return <LockedPage />;
  return (
    <Page title={t('field.unlock.title')}>
      <ErrorSummary errors={error ? [{ message: error, fieldId }] : []} />
      <p className="nhsuk-body">{t('field.unlock.lead')}</p>
      <form noValidate onSubmit={(event) => void open(event)}>
        <PinField id={fieldId} label={t('field.setUp.pin')} value={pin} onChange={setPin} error={error} />
        <Button type="submit" disabled={busy}>
          {t('field.unlock.button')}
        </Button>
        {busy ? <Loading what={t('field.unlock.working')} /> : null}
      </form>
    </Page>
  );
};
