/**
 * The head of every page of the field: what is not sent yet, always in view. In an interview it leads nowhere: the device may be
 * in the hands of the person who answers.
 */
import { Link } from 'react-router';
import { useStore } from 'zustand';
import type { Store } from '../offline/store.ts';
import { sending } from '../offline/sync.ts';
import { useLive } from '../offline/use-live.ts';
import { lockVault } from '../offline/vault.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';

const countStates = async (store: Store) => {
  const count = (...states: readonly string[]) => store.finished.where('state').anyOf(states).count();
  return { unsent: await count('waiting', 'changing', 'set-aside'), setAside: await count('set-aside') };
};

type Props = { readonly isOpen: boolean; readonly isInterview: boolean; readonly isSetUp: boolean };

export const StateBar = ({ isOpen, isInterview, isSetUp }: Props) => {
  const counts = useLive(countStates).value;
  const isSending = useStore(sending, (state) => state.isSending);
  const words = !counts ? '' : counts.unsent === 0 ? t('field.allSent') : t('field.notSent', { count: counts.unsent });
  const mayGo = isOpen && !isInterview;
  return (
    <header className="nhsuk-header kith-header">
      <div className="nhsuk-header__container nhsuk-width-container kith-header__top">
        <div className="nhsuk-header__service">
          {mayGo ? (
            <Link className="nhsuk-header__service-name" to="/field">
              {t('common.product')}
            </Link>
          ) : (
            <span className="nhsuk-header__service-name">{t('common.product')}</span>
          )}
        </div>
        {isSetUp ? (
          <p className="kith-field__state" role="status" aria-label={t('field.label')}>
            {mayGo ? (
              <Link className="kith-header__link" to="/field/not-sent">
                {words}
              </Link>
            ) : (
              words
            )}
            {counts && counts.setAside > 0 ? `, ${t('field.setAside', { count: counts.setAside })}` : ''}
            {isSending ? ` – ${t('field.sendingNow')}` : ''}
          </p>
        ) : null}
        {mayGo ? (
          <div className="kith-header__who kith-field__lock">
            <Button look="small" onClick={lockVault}>
              {t('field.lock')}
            </Button>
          </div>
        ) : null}
      </div>
    </header>
  );
};
