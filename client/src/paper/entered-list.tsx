/**
 * How many forms were entered at this sitting, of how many there are, and which came last.
 */
import { readNumber } from '../filling/read-number.ts';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import type { Entered } from './store.ts';

const shownLast = 5;
const mostInStack = 9999;

type Props = {
  readonly entered: readonly Entered[];
  /** As it was typed. */
  readonly stack: string;
  readonly onStack: (typed: string) => void;
};

export const EnteredList = ({ entered, stack, onStack }: Props) => {
  const [last] = entered;
  const total = readNumber(stack, 1, mostInStack);
  const count = entered.length;
  return (
    <section className="kith-typing__entered" aria-label={t('paper.entry.entered')}>
      <TextField
        label={t('paper.entry.stack')}
        hint={t('paper.entry.stackHint')}
        inputMode="numeric"
        width={5}
        maxLength={4}
        value={stack}
        onChange={onStack}
      />
      <p className="nhsuk-body" role="status">
        {last ? <b>{t('paper.entry.saved', { number: last.number, pseudonym: last.pseudonym })} </b> : null}
        {total === undefined
          ? last
            ? t('paper.entry.count', { count })
            : t('paper.entry.noneYet')
          : t(count < total ? 'paper.entry.countOf' : 'paper.entry.countAll', { done: count, total })}
      </p>
      {count > 1 ? (
        <ol className="nhsuk-list kith-typing__last" reversed start={count}>
          {entered.slice(0, shownLast).map(({ number, pseudonym, at }) => (
            <li key={at}>
              {number} <span className="kith-quiet">{pseudonym}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
};
