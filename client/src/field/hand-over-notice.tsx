/**
 * What whoever hands the device over is told before they do: that it is on its way, or that it cannot be done just now, and what to
 * do instead.
 */
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import type { HandOverTold } from './use-hand-over.ts';

type Props = {
  readonly told: HandOverTold | undefined;
  readonly onSignOut: () => void;
  readonly onKeep: () => void;
};

export const HandOverNotice = ({ told, onSignOut, onKeep }: Props) => (
  <section className="nhsuk-width-container" aria-label={t('handOver.label')}>
    {/* There before it says anything: only what changes in it is read out. */}
    <div role="status">
      {told === 'working' ? <Loading what={t('handOver.working')} /> : null}
      {told === 'signedOut' ? <p className="nhsuk-body">{t('handOver.signedOut')}</p> : null}
    </div>
    <div role="alert">
      {told === 'refused' || told === 'notSignedOut' ? <p className="nhsuk-error-message">{t(`handOver.${told}`)}</p> : null}
    </div>
    {told === 'refused' || told === 'notSignedOut' ? (
      <div className="kith-steps">
        <Button look="secondary" onClick={onSignOut}>
          {t('handOver.signOut')}
        </Button>
        <Button look="secondary" onClick={onKeep}>
          {t('handOver.keep')}
        </Button>
      </div>
    ) : null}
  </section>
);
