/**
 * Why an interview did not arrive, with the question that each refused answer belongs to. Takes the focus: the button
 * is at the end of a long page.
 */
import { useEffect, useRef } from 'react';
import type { Question } from '#contract/interviews';
import { ApiProblem } from '../api/problem.ts';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { questionOfPointer } from './draft.ts';

type Props = { readonly problem: unknown; readonly questions: readonly Question[] };

export const SendFailed = ({ problem, questions }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failure is news
  useEffect(() => box.current?.focus(), [problem]);
  const refused = problem instanceof ApiProblem ? problem.fields : [];
  const labelOf = (pointer: string): string => {
    const at = questionOfPointer(pointer);
    return (at === undefined ? undefined : questions[at]?.label) ?? t('interviews.check.who');
  };
  return (
    <div ref={box} tabIndex={-1} className="kith-outcome">
      <p className="nhsuk-body">{t('interviews.check.failed')}</p>
      <ProblemMessage error={problem} />
      {refused.map(({ pointer, message }) => (
        <p className="nhsuk-error-message" key={pointer + message}>
          {t('directory.refused', { label: labelOf(pointer), message })}
        </p>
      ))}
    </div>
  );
};
