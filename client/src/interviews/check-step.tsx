/**
 * All answers once more before they are sent; each can be changed.
 */
import type { Question } from '#contract/interviews';
import { showList, t } from '../words/words.ts';
import { type Draft, type DraftAnswer, unanswered } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly questions: readonly Question[];
  /** Goes back to a step: 0 who answers, 1 the first question. */
  readonly onChange: (step: number) => void;
};

const sayAnswer = ({ status, named }: DraftAnswer, asksFor: Question['asksFor']): string => {
  if (status === 'answered') return showList(named.map((one) => (one.strength ? `${one.label} (${one.strength})` : one.label)));
  if (status === 'nobody') return t(asksFor === 'uses' ? 'interviews.question.nothing' : 'interviews.question.nobody');
  if (status === 'declined') return t('interviews.question.declined');
  return t('interviews.check.unanswered');
};

const sayRespondent = ({ respondent }: Draft): string =>
  respondent.is === 'known'
    ? (respondent.known?.label ?? '')
    : showList([respondent.name.trim() || t('interviews.check.newcomer'), respondent.ageBand].filter((part) => part !== ''));

type RowProps = { readonly label: string; readonly text: string; readonly onChange: () => void };

const Row = ({ label, text, onChange }: RowProps) => (
  <div className="nhsuk-summary-list__row">
    <dt className="nhsuk-summary-list__key">{label}</dt>
    <dd className="nhsuk-summary-list__value">
      <bdi>{text}</bdi>
    </dd>
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
