/**
 * Asking to see who a resident is: why, in a few words that go into the log.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';

const longest = 200;

type Props = { readonly onAsk: (reason: string) => Promise<void> };

export const OpenIdentity = ({ onAsk }: Props) => {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    const given = reason.trim();
    setIsMissing(given === '');
    if (given === '') {
      document.getElementById('identity-reason')?.focus();
      return;
    }
    setBusy(true);
    await onAsk(given);
    setBusy(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <p className="nhsuk-body">{t('directory.identity.hidden')}</p>
      <TextField
        id="identity-reason"
        label={t('directory.identity.reason')}
        hint={t('directory.identity.reasonHint')}
        error={isMissing ? t('directory.identity.reasonMissing') : undefined}
        value={reason}
        maxLength={longest}
        onChange={setReason}
      />
      <Button type="submit" look="secondary" disabled={busy}>
        {t('directory.identity.show')}
      </Button>
    </form>
  );
};
