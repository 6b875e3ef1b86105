/**
 * Third step: how far the work is.
 */
import { useEffect } from 'react';
import type { Import } from '#contract/imports';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { hasEnded, useJob } from '../api/use-job.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { JobProgress } from '../ui/states.tsx';
import { t } from '../words/words.ts';

type Props = { readonly communityId: string; readonly given: Import; readonly onEnded: () => void };

export const Watch = ({ communityId, given, onEnded }: Props) => {
  const job = useJob(communityId, given.id);
  const isEnded = hasEnded(job);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the work has ended
  useEffect(() => {
    if (isEnded) onEnded();
  }, [isEnded]);
  return (
    <>
      <Heading>{t('imports.running', { wave: given.waveName })}</Heading>
      <JobProgress job={job} />
      <p className="nhsuk-body">{t('imports.runningHint')}</p>
      <Button
        look="secondary"
        onClick={() => void call(routes.cancelJob, { params: { communityId, jobId: given.id } }).catch(() => undefined)}
      >
        {t('imports.stop')}
      </Button>
    </>
  );
};
