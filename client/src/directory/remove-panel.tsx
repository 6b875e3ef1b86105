/**
 * Removing takes two steps; the second is never where the first was.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';

type Props = { readonly name: string; readonly busy: boolean; readonly onRemove: () => Promise<void> };

export const RemovePanel = ({ name, busy, onRemove }: Props) => {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look="secondary" onClick={() => setAsking(true)}>
        {t('directory.remove')}
      </Button>
    );
  }
  return (
    <div className="nhsuk-inset-text" role="alert">
      <p>
        <bdi>{t('directory.removeAsk', { name })}</bdi>
      </p>
      <div className="kith-steps">
        <Button look="secondary" onClick={() => setAsking(false)}>
          {t('directory.keep')}
        </Button>
        <Button
          look="warning"
          disabled={busy}
          onClick={() => {
            setAsking(false);
            void onRemove();
          }}
        >
          {t('directory.removeSure')}
        </Button>
      </div>
    </div>
  );
};
