/**
 * Saves an encrypted copy of what is not sent to a file.
 */
import { useState } from 'react';
import { makeCopy } from '../offline/copies.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';

const type = 'application/json';

/** Hands the browser a file to keep. */
const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export const SaveCopy = ({ onSaved }: { readonly onSaved?: () => void }) => {
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      const copy = await makeCopy();
      const name = `kith-${copy.madeAt.slice(0, 16).replace(/[T:]/g, '-')}.kith.json`;
      download(name, JSON.stringify(copy));
      setSaid(t('field.copies.saved', { name }));
      onSaved?.();
    } catch {
      setSaid(t('field.copies.failed'));
    }
  };
  return (
    <>
      <Button look="secondary" onClick={() => void save()}>
        {t('field.copies.save')}
      </Button>
      <p role="status" className="kith-long">
        {said}
      </p>
    </>
  );
};
