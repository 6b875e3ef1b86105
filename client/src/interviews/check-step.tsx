/**
 * All answers once more before they are sent; each can be changed.
 */
import { Fragment, type ReactNode } from 'react';
import type { Question } from '#contract/interviews';
import { t } from '../words/words.ts';
import { type Draft, type DraftAnswer, unanswered } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly questions: readonly Question[];
  /** Goes back to a step: 0 who answers, 1 the first question. */
  readonly onChange: (step: number) => void;
};

/** Each part in a direction of its own: an Arabic name must not turn its neighbours round. */
const sayParts = (parts: readonly string[]): ReactNode =>
  parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing here is moved
    <Fragment key={index}>
      {index > 0 ? ', ' : ''}
      <bdi>{part}</bdi>
    </Fragment>
  ));

const sayAnswer = ({ status, named }: DraftAnswer, asksFor: Question['asksFor']): ReactNode => {
  if (status === 'answered') return sayParts(named.map((one) => (one.strength ? `${one.label} (${one.strength})` : one.label)));
  if (status === 'nobody') return t(asksFor === 'uses' ? 'interviews.question.nothing' : 'interviews.question.nobody');
  if (status === 'declined') return t('interviews.question.declined');
  return t('interviews.check.unanswered');
};

const sayRespondent = ({ respondent }: Draft): ReactNode =>
  respondent.is === 'known'
    ? respondent.known?.label
    : sayParts([respondent.name.trim() || t('interviews.check.newcomer'), respondent.ageBand].filter((part) => part !== ''));

type RowProps = { readonly label: string; readonly text: ReactNode; readonly onChange: () => void };

const Row = ({ label, text, onChange }: RowProps) => (
  <div className="nhsuk-summary-list__row">
    <dt className="nhsuk-summary-list__key">{label}</dt>
    <dd className="nhsuk-summary-list__value">{text}</dd>
    <dd className="nhsuk-summary-list__actions">
      <button
        type="button"
        className="kith-link"
        aria-label={t('interviews.check.changeWhat', { what: label })}
        onClick={onChange}
      >
        {t('interviews.check.change')}
      </button>
    </dd>
  </div>
);

export const CheckStep = ({ draft, questions, onChange }: Props) => (
  <dl className="nhsuk-summary-list">
    <Row label={t('interviews.check.who')} text={sayRespondent(draft)} onChange={() => onChange(0)} />
    {questions.map((question, index) => (
      <Row
        key={question.id}
        label={question.label}
        text={sayAnswer(draft.answers.get(question.code) ?? unanswered, question.asksFor)}
        onChange={() => onChange(index + 1)}
      />
    ))}
  </dl>
);
