/**
 * The question before somebody's access is stopped; takes the focus, for the button is far below.
 */
import { useEffect, useRef } from 'react';
import type { UserAccount } from '#contract/users';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';

type Props = { readonly user: UserAccount; readonly busy: boolean; readonly onYes: () => void; readonly onNo: () => void };

export const StopPanel = ({ user, busy, onYes, onNo }: Props) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="nhsuk-inset-text kith-outcome" ref={box} tabIndex={-1} aria-labelledby="stop-title">
      <Heading id="stop-title">{t('users.stopAsk', { name: user.name, email: user.email })}</Heading>
      <p>{t('users.stopDetail')}</p>
      <div className="kith-steps">
        <Button look="secondary" onClick={onNo}>
          {t('users.stopNo')}
        </Button>
        <Button look="warning" disabled={busy} onClick={onYes}>
          {t('users.stopYes')}
        </Button>
      </div>
    </section>
  );
};
