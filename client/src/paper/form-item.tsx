/**
 * One question on paper: its number, its words, and boxes or lines for the answer.
 */
import type { ReactNode } from 'react';
import type { Say } from '../filling/say.ts';
import { declinedMark, noneMark, type PaperQuestion } from './layout.ts';

export const Box = ({ mark, children }: { readonly mark: string; readonly children: ReactNode }) => (
  <li className="kith-paper__box">
    <span className="kith-paper__tick" aria-hidden="true" /> <b dir="ltr">{mark}</b> <bdi>{children}</bdi>
  </li>
);

export const Lines = ({ count, isNumbered = false }: { readonly count: number; readonly isNumbered?: boolean }) => (
  <div className="kith-paper__lines" aria-hidden="true">
    {Array.from({ length: count }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike
      <span key={at} className="kith-paper__line">
        {isNumbered ? at + 1 : null}
      </span>
    ))}
  </div>
);

export const Asked = ({ number, text }: { readonly number: string; readonly text: string }) => (
  <p className="kith-paper__asked">
    <b className="kith-paper__number">{number}</b>{' '}
    <b>
      <bdi>{text}</bdi>
    </b>
  </p>
);

type InsteadProps = { readonly none: string | null; readonly declined: string | null };

export const Instead = ({ none, declined }: InsteadProps) => (
  <>
    {none === null ? null : <Box mark={noneMark}>{none}</Box>}
    {declined === null ? null : <Box mark={declinedMark}>{declined}</Box>}
  </>
);

type Props = { readonly question: PaperQuestion; readonly say: Say };

export const FormItem = ({ question, say }: Props) => {
  const { number, text, hint, onlyIf, takes, marks, min, max, unit, none, declined } = question;
  return (
    <div className="kith-paper__item">
      <Asked number={number} text={text} />
      {hint ? <p>{hint}</p> : null}
      {takes === 'several' ? <p>{say('paperSeveral')}</p> : null}
      {onlyIf ? <p className="kith-paper__if">{onlyIf}</p> : null}
      {takes === 'words' ? <Lines count={3} /> : null}
      <ul className="kith-paper__boxes">
        {takes === 'number' ? (
          <li className="kith-paper__box">
            {say('number', { min, max })} <span className="kith-paper__short" /> {unit}
          </li>
        ) : null}
        {marks.map(({ mark, label }) => (
          <Box key={mark} mark={mark}>
            {label}
          </Box>
        ))}
        <Instead none={none} declined={declined} />
      </ul>
    </div>
  );
};
