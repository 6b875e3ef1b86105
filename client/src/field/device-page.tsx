/**
 * Wiping this device: plainly when everything has been sent; else only with a copy in a file, and after a word was typed.
 */
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Store } from '../offline/store.ts';
import { useLive } from '../offline/use-live.ts';
import { wipeDevice } from '../offline/wipe.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { SaveCopy } from './save-copy.tsx';

// One that is being changed is in both tables.
const countUnsent = async (store: Store) => {
  const queued = await store.finished.where('state').notEqual('arrived').primaryKeys();
  return new Set([...queued, ...(await store.drafts.toCollection().primaryKeys())]).size;
};

const fieldId = 'wipe-word';

export const Page = () => {
  const unsent = useLive(countUnsent).value;
  const [hasCopy, setHasCopy] = useState(false);
  const [word, setWord] = useState('');
  const [error, setError] = useState<string>();
  const asked = t('field.device.theWord');
  const wipe = async (event: FormEvent) => {
    event.preventDefault();
    if (word.trim().toLowerCase() !== asked) return setError(t('field.device.wordMissing', { word: asked }));
    setError(undefined);
    await wipeDevice().catch(() => setError(t('field.device.failed')));
  };
  const mayWipe = unsent === 0 || hasCopy;
  return (
    <PageFrame title={t('field.device.wipe')}>
      <ErrorSummary errors={error ? [{ message: error, fieldId }] : []} />
      <p className="nhsuk-body">{t('field.device.wipeLead')}</p>
      {unsent === undefined ? <Loading /> : null}
      {unsent === 0 ? <p className="nhsuk-body">{t('field.device.nothingUnsent')}</p> : null}
      {unsent ? (
        <>
          <p className="nhsuk-inset-text">{t('field.device.unsent', { count: unsent })}</p>
          <p className="nhsuk-body">{t('field.device.copyFirst')}</p>
          <SaveCopy onSaved={() => setHasCopy(true)} />
        </>
      ) : null}
      {mayWipe ? (
        <form noValidate onSubmit={(event) => void wipe(event)}>
          <TextField
            id={fieldId}
            label={t('field.device.word', { word: asked })}
            width={10}
            value={word}
            onChange={setWord}
            error={error}
          />
          <Button type="submit" look="warning">
            {t('field.device.wipe')}
          </Button>
        </form>
      ) : null}
      <p className="nhsuk-body kith-field__links">
        <Link to="/field">{t('field.home')}</Link>
      </p>
    </PageFrame>
  );
};
