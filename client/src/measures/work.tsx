/**
 * The work that is still to be done: how far it is, and the button that stops it or begins it again.
 */
import { useLayoutEffect, useRef } from 'react';
import type { Job } from '#contract/jobs';
import type { Measures } from '#contract/measures';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage, Progress } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import type { MeasuresComing } from './use-measures.ts';

const sayParts = ({ parts }: Measures): string => t('measures.work.parts', parts);

const Failed = ({ message }: { readonly message: string }) => (
  <div role="alert">
    <p className="nhsuk-body">
      <strong>{t('measures.work.failed')}</strong>
    </p>
    <p className="nhsuk-body">{message}</p>
  </div>
);

const HowFar = ({ job, measures }: { readonly job: Job | undefined; readonly measures: Measures }) => {
  const parts = sayParts(measures);
  if (job?.status === 'failed') return <Failed message={job.message} />;
  if (job?.status === 'cancelled') return <p className="nhsuk-body">{t('measures.work.stopped', { parts })}</p>;
  if (measures.job === null || job?.status === 'done') return <p className="nhsuk-body">{t('measures.work.idle', { parts })}</p>;
  const stage = job?.stage || t('measures.work.waiting');
  return <Progress label={t('measures.work.stage', { stage, parts })} done={job?.done ?? 0} total={job?.total ?? 0} />;
};

type Props = { readonly coming: MeasuresComing; readonly measures: Measures; readonly onGone: () => void };

/** While anything is missing. One button all the time, so that whoever has pressed it still stands on it. */
const Missing = ({ coming, measures, onGone }: Props) => {
  const box = useRef<HTMLElement>(null);
  // Told before the button leaves the page, while it is still known where somebody stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the end alone
  useLayoutEffect(
    () => () => {
      if (box.current?.contains(document.activeElement)) onGone();
    },
    [],
  );
  const { job, asking } = coming;
  const isUnderWay = measures.job !== null && (!job || job.status === 'queued' || job.status === 'running');
  const word = asking === 'stop' ? 'stopping' : isUnderWay ? 'stop' : 'analyse';
  return (
    <section className="kith-work" ref={box} aria-labelledby="work-title">
      <Heading id="work-title" size="s">
        {t('measures.work.title')}
      </Heading>
      <HowFar job={job} measures={measures} />
      <Button look="small" onClick={() => void (isUnderWay ? coming.stop() : coming.analyse())}>
        {t(`measures.work.${word}`)}
      </Button>
      {coming.refused ? <ProblemMessage error={coming.refused} /> : null}
    </section>
  );
};

/** Says politely what has come meanwhile; takes the focus when the button under it has gone. */
export const Work = ({ coming, measures }: Omit<Props, 'onGone'>) => {
  const said = useRef<HTMLParagraphElement>(null);
  const isAllHere = measures.parts.done === measures.parts.all;
  const { arrived } = coming;
  return (
    <>
      {isAllHere ? null : <Missing coming={coming} measures={measures} onGone={() => said.current?.focus()} />}
      <p className="nhsuk-body-s kith-said" role="status" ref={said} tabIndex={-1}>
        {arrived > 0 ? t('measures.work.arrived', { count: arrived }) : ''}
        {arrived > 0 && isAllHere ? ` ${t('measures.work.allHere')}` : ''}
      </p>
    </>
  );
};
