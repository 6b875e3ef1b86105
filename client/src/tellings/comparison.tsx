/**
 * Interviews side by side, one under the other on a phone: what differs first, the rest folded away.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import type { Compared } from './compare.ts';
import { SaidText } from './said-text.tsx';

const Line = ({ row: { question, about, said, isSame } }: { readonly row: Compared }) => (
  <li className="kith-compared">
    <p className="kith-compared__question" dir="auto">
      {question}
      {about === '' ? null : (
        <span className="kith-quiet">
          {' '}
          <bdi>{t('tellings.about', { name: about })}</bdi>
        </span>
      )}
    </p>
    {isSame && said[0] ? (
      <SaidText said={said[0]} />
    ) : (
      <dl className="kith-compared__said">
        {said.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order in which they came
          <div key={at}>
            <dt>{t('tellings.choose.number', { number: at + 1 })}</dt>
            <dd>
              <SaidText said={one} />
            </dd>
          </div>
        ))}
      </dl>
    )}
  </li>
);

const firstShown = 50;

/** Under the headings of the parts that they stand in. */
const Lines = ({ rows }: { readonly rows: readonly Compared[] }) => {
  const [most, setMost] = useState(firstShown);
  const shown = rows.slice(0, most);
  const parts = [...new Set(shown.map(({ part }) => part))];
  return (
    <>
      {parts.map((part) => (
        <div key={part}>
          <Heading level={3}>{part}</Heading>
          <ul className="nhsuk-list">
            {shown
              .filter((row) => row.part === part)
              .map((row) => (
                <Line key={row.key} row={row} />
              ))}
          </ul>
        </div>
      ))}
      {shown.length < rows.length ? (
        <div className="kith-more">
          <p className="nhsuk-body-s" role="status">
            {t('common.showing', { shown: shown.length, total: rows.length })}
          </p>
          <Button look="small" onClick={() => setMost(2 * most)}>
            {t('common.showMore', { count: Math.min(most, rows.length - shown.length) })}
          </Button>
        </div>
      ) : null}
    </>
  );
};

type Props = {
  /** How each was held, and what each says. */ readonly facts: readonly Compared[];
  readonly answers: readonly Compared[];
};

export const Comparison = ({ facts, answers }: Props) => {
  const differs = (row: Compared) => !row.isSame;
  const same = [...answers, ...facts].filter(({ isSame }) => isSame);
  return (
    <>
      <Heading>{t('tellings.choose.differs')}</Heading>
      {answers.some(differs) ? null : <p className="nhsuk-body">{t('tellings.choose.differsNot')}</p>}
      <Lines rows={[...answers.filter(differs), ...facts.filter(differs)]} />
      {same.length === 0 ? null : (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">{t('tellings.choose.same', { count: same.length })}</span>
          </summary>
          <div className="nhsuk-details__text">
            <Lines rows={same} />
          </div>
        </details>
      )}
    </>
  );
};
