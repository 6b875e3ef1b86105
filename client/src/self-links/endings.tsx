/**
 * How answering alone ends: sent, refused, not sent yet, or not taken any more.
 */
import { useEffect } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';

/** The service says no more of a link that does not work, whatever the reason. */
export const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'not-found';

const useTitleFocus = () => useEffect(() => document.getElementById('page-title')?.focus(), []);

export const Ended = ({ how }: { readonly how: 'sent' | 'refused' | 'deleted' }) => {
  useTitleFocus();
  return (
    <Page title={t(`answer.${how}Title`)}>
      <p className="nhsuk-body-l">{t(`answer.${how}`)}</p>
    </Page>
  );
};

type NotTakenProps = { readonly isKept: boolean; readonly onRetry: () => void; readonly onDelete: () => void };

/** Nothing was lost by it, and nothing more is promised. */
const NotTaken = ({ isKept, onRetry, onDelete }: NotTakenProps) => {
  useTitleFocus();
  return (
    <Page title={t('answer.notTakenTitle')}>
      <p className="nhsuk-body-l">{t('answer.notTaken')}</p>
      <p>{t('answer.notTakenAsk')}</p>
      <p>{t(isKept ? 'answer.notTakenKept' : 'answer.notTakenOpen')}</p>
      <div className="nhsuk-button-group">
        <Button look="secondary" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
        {isKept ? (
          <Button look="secondary" onClick={onDelete}>
            {t('answer.deleteAll')}
          </Button>
        ) : null}
      </div>
    </Page>
  );
};

type FailedProps = NotTakenProps & { readonly error: unknown };

export const Failed = ({ error, isKept, onRetry, onDelete }: FailedProps) =>
  isGone(error) ? (
    <NotTaken isKept={isKept} onRetry={onRetry} onDelete={onDelete} />
  ) : (
    <Page title={t('answer.failedTitle')}>
      <p className="nhsuk-body-l">{t(isKept ? 'answer.failedKept' : 'answer.failed')}</p>
      <ProblemMessage error={error} onRetry={onRetry} />
    </Page>
  );
