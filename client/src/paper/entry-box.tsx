/**
 * One box to type in: number and words as on the form, what may be typed, and what the typed means.
 */
import { memo } from 'react';
import { t } from '../words/words.ts';
import { idOf } from './entry.ts';
import { declinedMark, noneMark, type PaperQuestion } from './layout.ts';
import { readAnswer } from './read-answer.ts';

/** What may be typed: "1 Yes, 2 No, X Prefer not to say". */
export const marksLine = ({ marks, takes, min, max, unit, none, declined }: PaperQuestion): string =>
  [
    ...(takes === 'number' ? [t('paper.entry.numberBox', { min, max, unit })] : []),
    ...marks.map(({ mark, label }) => `${mark} ${label}`.trim()),
    ...(none === null ? [] : [`${noneMark} ${none}`]),
    ...(declined === null ? [] : [`${declinedMark} ${declined}`]),
  ].join(' · ');

const sayRead = (question: PaperQuestion, typed: string): string => {
  if (typed.trim() === '') return '';
  const read = readAnswer(question, typed);
  if (read.is === 'fault') return t('paper.entry.noSuch');
  const { status, value } = read.answer;
  if (status === 'none') return question.none ?? '';
  if (status === 'declined') return question.declined ?? '';
  if (question.takes === 'words' || question.takes === 'number') return '';
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return question.marks
    .filter((mark) => values.includes(mark.value))
    .map(({ mark, label }) => label || mark)
    .join(', ');
};

type FrameProps = {
  readonly field: string;
  readonly number?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Id of what is said once for many. */
  readonly describedBy?: string | undefined;
  readonly says?: string | undefined;
  /** What it says is that nothing on the form is so. */
  readonly isFault?: boolean;
  readonly isLeftOut?: boolean | undefined;
  readonly error?: string | undefined;
  readonly language?: string | undefined;
};

type BoxProps = FrameProps & {
  readonly value: string;
  readonly onType: (field: string, typed: string) => void;
  readonly type?: 'text' | 'date';
  readonly rows?: number;
  readonly width?: 5 | 10 | 20 | 30;
  readonly maxLength?: number;
  /** Passed over by the Enter key. */
  readonly isSeldom?: boolean;
};

export const Box = memo((props: BoxProps) => {
  const {
    field,
    number,
    label,
    hint,
    describedBy,
    says = '',
    isFault = false,
    isLeftOut = false,
    error,
    language,
    value,
    onType,
  } = props;
  const { type = 'text', rows, width = 5, maxLength = 200, isSeldom = false } = props;
  const id = idOf(field);
  const described = [hint ? `${id}-hint` : '', describedBy ?? '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const tied = {
    id,
    value,
    autoComplete: 'off',
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'data-seldom': isSeldom || undefined,
  };
  return (
    <div className={`kith-typing__box${error ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label" htmlFor={id}>
        {number === undefined ? null : <b className="kith-typing__number">{number}</b>}{' '}
        <span lang={language} dir={language && 'auto'}>
          {label}
        </span>
      </label>
      {hint ? (
        <div className="nhsuk-hint kith-typing__hint" id={`${id}-hint`} lang={language} dir={language && 'auto'}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">{t('common.errorPrefix')}</span> {error}
        </span>
      ) : null}
      <div className="kith-typing__line">
        {rows === undefined ? (
          <input
            {...tied}
            className={`nhsuk-input nhsuk-input--width-${width}${error ? ' nhsuk-input--error' : ''}`}
            type={type}
            maxLength={type === 'date' ? undefined : maxLength}
            spellCheck={false}
            dir={type === 'date' ? undefined : 'auto'}
            onChange={(event) => onType(field, event.target.value)}
          />
        ) : (
          <textarea
            {...tied}
            className={`nhsuk-textarea${error ? ' nhsuk-textarea--error' : ''}`}
            rows={rows}
            maxLength={2000}
            dir="auto"
            onChange={(event) => onType(field, event.target.value)}
          />
        )}
        <output className="kith-typing__says" htmlFor={id} data-fault={isFault || isLeftOut || undefined}>
          <bdi>{says}</bdi>
          {isLeftOut ? ` ${t('paper.entry.leftOut')}` : null}
        </output>
      </div>
    </div>
  );
});

type QuestionProps = {
  readonly question: PaperQuestion;
  readonly field: string;
  readonly value: string;
  readonly onType: (field: string, typed: string) => void;
  readonly error: string | undefined;
  readonly isLeftOut?: boolean;
  readonly language: string;
  /** Says already what may be typed. */
  readonly describedBy?: string;
};

export const QuestionBox = memo(({ question, field, value, onType, error, isLeftOut, language, describedBy }: QuestionProps) => (
  <Box
    field={field}
    number={question.number}
    label={question.text}
    hint={describedBy ? undefined : marksLine(question)}
    describedBy={describedBy}
    says={sayRead(question, value)}
    isFault={readAnswer(question, value).is === 'fault'}
    isLeftOut={isLeftOut}
    error={error}
    language={language}
    value={value}
    onType={onType}
    {...(question.takes === 'words' ? { rows: 2 } : { width: question.takes === 'several' ? 10 : 5 })}
  />
));
