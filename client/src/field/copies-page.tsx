/**
 * Copies in files: saving what is not sent, and bringing it back.
 */
import { useState } from 'react';
import { Link } from 'react-router';
import { type BroughtBack, bringBack } from '../offline/bring-back.ts';
import { readCopy } from '../offline/copies.ts';
import { isFull } from '../offline/store.ts';
import { sendQueue } from '../offline/sync.ts';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/field.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { SaveCopy } from './save-copy.tsx';

const Brought = ({ brought }: { readonly brought: BroughtBack }) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {(['finished', 'later', 'changing', 'drafts', 'known', 'both', 'other'] as const)
      .filter((what, at) => brought[what] > 0 || (at === 0 && Object.values(brought).every((count) => count === 0)))
      .map((what) => (
        <li key={what}>{t(`field.copies.${what}`, { count: brought[what] })}</li>
      ))}
  </ul>
);

export const Page = () => {
  const [file, setFile] = useState<File>();
  const [brought, setBrought] = useState<BroughtBack>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const bring = async () => {
    setBrought(undefined);
    setError(undefined);
    setBusy(true);
    try {
      const copy = file && readCopy(await file.text());
      if (!copy) return setError(t('field.copies.broken'));
      setBrought(await bringBack(copy));
      void sendQueue(true);
    } catch (failure) {
      setError(isFull(failure) ? t('field.refused.short-of-space') : t('field.copies.broken'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageFrame title={t('field.copies.title')}>
      <p className="nhsuk-body">{t('field.copies.lead')}</p>
      <SaveCopy />
      <Heading>{t('field.copies.bring')}</Heading>
      <FileField label={t('field.copies.file')} accept=".json,application/json" onChange={setFile} error={error} />
      <Button look="secondary" disabled={!file || busy} onClick={() => void bring()}>
        {t('field.copies.bringButton')}
      </Button>
      {busy ? <Loading /> : null}
      <div role="status">{brought ? <Brought brought={brought} /> : null}</div>
      <p className="nhsuk-body kith-field__links">
        <Link to="/field">{t('field.home')}</Link>
      </p>
    </PageFrame>
  );
};
