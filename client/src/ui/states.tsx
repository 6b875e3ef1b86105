/**
 * What a page shows while there is nothing to show: loading, empty, failed, working.
 */
import type { ReactNode } from 'react';
import type { Job } from '#contract/jobs';
import { ApiProblem } from '../api/problem.ts';
import { t } from '../words/words.ts';
import { Button } from './button.tsx';
import { Heading } from './page.tsx';

export const Loading = ({ what }: { readonly what?: string }) => (
  <p className="kith-loading" role="status">
    <span className="kith-spinner" aria-hidden="true" /> {what ?? t('common.loading')}
  </p>
);

export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="nhsuk-inset-text">
    <Heading size="s">{title}</Heading>
    {children}
  </div>
);

type ProblemMessageProps = { readonly error: unknown; readonly onRetry?: (() => void) | undefined };

/** Words what went wrong, by its code; the service's own sentence follows. */
export const ProblemMessage = ({ error, onRetry }: ProblemMessageProps) => {
  const problem = error instanceof ApiProblem ? error : undefined;
  const code = problem?.code ?? 'internal';
  const detail =
    code === 'unreachable' || code === 'odd-answer'
      ? t(`common.problem.${code}Detail`)
      : problem?.message || t('common.problem.unexpectedDetail');
  return (
    <div className="nhsuk-error-summary" role="alert">
      <h2 className="nhsuk-error-summary__heading">{t(`common.problem.${code}`)}</h2>
      <div className="nhsuk-error-summary__body">
        <p>{detail}</p>
        {problem?.requestId && code === 'internal' ? (
          <p>{t('common.problem.requestNumber', { requestId: problem.requestId })}</p>
        ) : null}
        {onRetry ? (
          <Button look="secondary" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        ) : null}
      </div>
    </div>
  );
};

type ProgressProps = {
  readonly label: string;
  readonly done?: number;
  /** 0 or left out while unknown. */
  readonly total?: number;
};

export const Progress = ({ label, done = 0, total = 0 }: ProgressProps) => (
  <div className="kith-progress">
    <p className="nhsuk-body-s" role="status">
      {label}
    </p>
    {total > 0 ? <progress max={total} value={Math.min(done, total)} aria-label={label} /> : <progress aria-label={label} />}
  </div>
);

/** Long work: what it does and how far it is; how it failed, if it did. Nothing once it is done. */
export const JobProgress = ({ job, waiting }: { readonly job: Job | undefined; readonly waiting?: string }) => {
  if (job?.status === 'done') return null;
  if (job?.status === 'failed')
    return <ProblemMessage error={new ApiProblem({ code: 'conflict', status: 0, detail: job.message })} />;
  if (job?.status === 'cancelled') return <p className="nhsuk-body">{t('common.job.cancelled')}</p>;
  const stage = job?.stage || waiting || t('common.job.waiting');
  const known = job !== undefined && job.total > 0;
  return (
    <Progress
      label={known ? t('common.job.progress', { stage, done: job.done, total: job.total }) : stage}
      done={job?.done ?? 0}
      total={job?.total ?? 0}
    />
  );
};
