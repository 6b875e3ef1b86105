// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on a phone, none of these is a table for some readers unless it says so
/**
 * The figures under one heading: question, answer, how sure it is, what it stands on. On a phone each is a card of its own.
 */
import type { ReactNode } from 'react';
import type { Wave } from '#contract/communities';
import type { Measure } from '#contract/measures';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { FigureNotes } from './figure-notes.tsx';
import { keyOfFigure } from './filters.ts';
import { sayBase, sayEstimated, sayInterval, sayLabel, showFigure } from './say.ts';
import { knownHistory, Sparkline } from './sparkline.tsx';

export const Marks = ({ figure }: { readonly figure: Pick<Measure, 'estimated' | 'isOfFew'> }) => (
  <>
    {figure.estimated ? <Tag colour="blue">{sayEstimated(figure)}</Tag> : null}{' '}
    {figure.isOfFew ? <Tag colour="yellow">{t('measures.ofFew')}</Tag> : null}
  </>
);

const Question = ({ figure }: { readonly figure: Measure }) => (
  <>
    <span className="kith-figure__question">{figure.question}</span>
    <span className="kith-figure__label kith-quiet">
      <bdi>{sayLabel(figure)}</bdi>
    </span>
  </>
);

const Answer = ({ figure }: { readonly figure: Measure }) => {
  if (figure.value === null) return <span className="kith-quiet">{t('measures.missing', { reason: figure.reason })}</span>;
  return (
    <>
      <span className="kith-figure__value">{showFigure(figure.value)}</span> <Marks figure={figure} />
      {figure.finding === '' ? null : <span className="kith-figure__finding">{figure.finding}</span>}
    </>
  );
};

type CellProps = { readonly heading: string; readonly isEmpty?: boolean; readonly children: ReactNode };

/** Says its heading itself where the row of headings is not shown. */
const Cell = ({ heading, isEmpty = false, children }: CellProps) => (
  <td className="nhsuk-table__cell" role="cell" data-empty={isEmpty || undefined}>
    <span className="kith-stacked__heading" aria-hidden="true">
      {heading}
    </span>
    <div>{children}</div>
  </td>
);

type Props = {
  readonly caption: string;
  readonly measures: readonly Measure[];
  readonly waves: readonly Wave[];
  readonly waveId: string;
};

const headings = ['question', 'value', 'sure', 'base2'] as const;

export const FigureTable = ({ caption, measures, waves, waveId }: Props) => {
  const isLine = ({ history }: Measure) => knownHistory(history, waves).length > 1;
  const hasHistory = measures.some(isLine);
  const shown = hasHistory ? ([...headings, 'history'] as const) : headings;
  return (
    <table className="nhsuk-table kith-stacked" role="table">
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr role="row">
          {shown.map((one) => (
            <th key={one} className="nhsuk-table__header" scope="col" role="columnheader">
              {t(`measures.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {measures.map((figure) => (
          <tr key={keyOfFigure(figure)} className="nhsuk-table__row" role="row" data-figure={keyOfFigure(figure)}>
            <th className="nhsuk-table__header" scope="row" role="rowheader">
              <Question figure={figure} />
            </th>
            <Cell heading={t('measures.value')}>
              <Answer figure={figure} />
              <FigureNotes figure={figure} />
            </Cell>
            <Cell heading={t('measures.sure')} isEmpty={sayInterval(figure) === ''}>
              {sayInterval(figure)}
            </Cell>
            <Cell heading={t('measures.base2')}>{sayBase(figure)}</Cell>
            {hasHistory ? (
              <Cell heading={t('measures.history')} isEmpty={!isLine(figure)}>
                <Sparkline history={figure.history} waves={waves} waveId={waveId} />
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
