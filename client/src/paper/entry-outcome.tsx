/**
 * A form that is not entered: its owner said no, or the service did not take it.
 */
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';

type NextProps = { readonly onNext: () => void };

/** The person has said no to the survey. */
export const Refused = ({ onNext }: NextProps) => (
  <div className="nhsuk-warning-callout" role="alert">
    <Heading>{t('paper.entry.refusedTitle')}</Heading>
    <p>{t('paper.entry.refused')}</p>
    <Button onClick={onNext}>{t('paper.entry.next')}</Button>
  </div>
);

/** Takes the focus: the button is at the end of a long page. */
export const EntryFailed = ({ problem, onNext }: NextProps & { readonly problem: unknown }) => {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try that fails is told anew
  useEffect(() => box.current?.focus(), [problem]);
  const code = problem instanceof ApiProblem ? problem.code : undefined;
  const isOver = code === 'conflict' || code === 'withdrawn';
  return (
    <div ref={box} tabIndex={-1}>
      {isOver ? (
        <div className="nhsuk-warning-callout" role="alert">
          <Heading>{t(`paper.entry.${code}Title`)}</Heading>
          <p>{t(`paper.entry.${code}`)}</p>
          <Button onClick={onNext}>{t('paper.entry.next')}</Button>
        </div>
      ) : (
        <>
          <ProblemMessage error={problem} />
          <p className="nhsuk-body">{t('paper.entry.failed')}</p>
        </>
      )}
    </div>
  );
};
