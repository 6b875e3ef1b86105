/**
 * How a figure of each member is spread: the finding, a picture, and the same numbers as a table.
 */
import { lazy, Suspense } from 'react';
import type { MeasureSpread } from '#contract/measures';
import { Heading } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { showNumber, t } from '../words/words.ts';
import { FigureNotes } from './figure-notes.tsx';
import { Marks } from './figure-table.tsx';
import { keyOfFigure } from './filters.ts';
import { sayBase, sayBin, sayLabel, showFigure } from './say.ts';

const Bars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));

const tenths = ['tenth', 'median', 'ninetieth'] as const;

const Numbers = ({ spread }: { readonly spread: NonNullable<MeasureSpread['spread']> }) => (
  <dl className="kith-tenths">
    {tenths.map((one) => (
      <div key={one}>
        <dt>{t(`measures.spread.${one}`)}</dt>
        <dd>{showFigure(spread[one])}</dd>
      </div>
    ))}
  </dl>
);

const BinTable = ({ one, largest }: { readonly one: MeasureSpread; readonly largest: number }) => (
  <details className="nhsuk-details">
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">
        {t('measures.spread.bars')}
        <span className="nhsuk-u-visually-hidden">
          : {one.question} {sayLabel(one)}
        </span>
      </span>
    </summary>
    <table className="nhsuk-table kith-bins">
      <caption className="nhsuk-u-visually-hidden">{t('measures.spread.tableCaption', { question: one.question })}</caption>
      <thead className="nhsuk-table__head">
        <tr>
          <th scope="col">{t('measures.spread.bin')}</th>
          <th scope="col" className="nhsuk-table__header--numeric">
            {t('measures.spread.people')}
          </th>
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {one.bins.map((bin, at) => (
          <tr key={bin.from} className="nhsuk-table__row">
            <th scope="row" className="nhsuk-table__header">
              {sayBin(one.bins, at, largest)}
            </th>
            <td className="nhsuk-table__cell nhsuk-table__cell--numeric">{showNumber(bin.members)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

const Told = ({ one, spread }: { readonly one: MeasureSpread; readonly spread: NonNullable<MeasureSpread['spread']> }) => (
  <>
    {one.finding === '' ? null : <p className="nhsuk-body">{one.finding}</p>}
    <Suspense fallback={<Loading what={t('measures.spread.drawing')} />}>
      <Bars spread={one} />
    </Suspense>
    <Numbers spread={spread} />
    <p className="nhsuk-body-s kith-quiet">
      {t('measures.spread.standsOn', { base: sayBase(one) })} <Marks figure={one} />
      {spread.without > 0 ? ` ${t('measures.spread.without', { count: spread.without })}` : ''}
    </p>
    <BinTable one={one} largest={spread.largest} />
  </>
);

export const SpreadCard = ({ one }: { readonly one: MeasureSpread }) => (
  <li className="nhsuk-card kith-spread" data-figure={keyOfFigure(one)}>
    <div className="nhsuk-card__content">
      <Heading level={4} size="xs">
        {one.question}
      </Heading>
      <p className="nhsuk-body-s kith-quiet">
        <bdi>{sayLabel(one)}</bdi>
      </p>
      {one.spread ? (
        <Told one={one} spread={one.spread} />
      ) : (
        <p className="nhsuk-body">{t('measures.spread.refused', { reason: one.reason })}</p>
      )}
      <FigureNotes figure={one} />
    </div>
  </li>
);
