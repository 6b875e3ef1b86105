/**
 * One measure: who answered, the mean with the way it is read, how answers are spread, bands, and change.
 */
import type { ScoreBase, ScoreCell, ScoredMeasure } from '#contract/scores';
import { showTimeOf } from '../door/terms.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Heading } from '../ui/page.tsx';
import { showNumber, t } from '../words/words.ts';

const bases = ['interviews', 'answered', 'none', 'declined', 'unanswered', 'notAsked'] as const;

const sayCount = (count: number | null): string => (count === null ? t('scores.withheld') : showNumber(count));

const Base = ({ base, label }: { readonly base: ScoreBase; readonly label: string }) => (
  <dl className="kith-score__base" aria-label={`${t('scores.base')}: ${label}`}>
    {bases.map((one) => (
      <div key={one}>
        <dt>{t(`scores.${one}`)}</dt>
        <dd>{sayCount(base[one])}</dd>
      </div>
    ))}
  </dl>
);

const Cells = ({ caption, cells }: { readonly caption: string; readonly cells: readonly ScoreCell[] }) => (
  <table className="nhsuk-table kith-table">
    <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
    <tbody className="nhsuk-table__body">
      {cells.map(({ label, count }, at) => (
        // Two answers may be worded alike.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of answers never changes
        <tr key={at} className="nhsuk-table__row">
          <th scope="row" className="nhsuk-table__header kith-score__answer">
            {label}
          </th>
          <td className="nhsuk-table__cell nhsuk-table__cell--numeric">{sayCount(count)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const bandWords = { official: 'official', 'research convention': 'convention', 'not confirmed': 'open' } as const;

const signed = (value: number): string => (value > 0 ? `+${showNumber(value)}` : showNumber(value));

const Change = ({ change }: Pick<ScoredMeasure, 'change'>) => {
  const words =
    change.is === 'none'
      ? t(`scores.noChange.${change.why}`)
      : t('scores.changed', {
          pairs: change.pairs,
          mean: signed(change.mean),
          low: signed(change.low),
          high: signed(change.high),
        });
  if (words === '') return null;
  return (
    <p className="nhsuk-body">
      <strong>{t('scores.change')}:</strong> {words}
    </p>
  );
};

/** @param asOf when the wave was told last; a measure may be older. */
export const MeasureCard = ({ measure, asOf }: { readonly measure: ScoredMeasure; readonly asOf: string }) => {
  const { community } = useCommunity();
  const when = (at: string) => ({ date: showTimeOf(at, community.timezone) });
  const { label, base, mean, noMean, range, higherIs, cells, noCells, severalChosen, bands, change, changeAsOf } = measure;
  const why = noCells ?? noMean;
  return (
    <section className="kith-score" data-measure={measure.key}>
      <Heading level={3}>{label}</Heading>
      {measure.asOf === asOf ? null : <p className="nhsuk-body-s">{t('scores.measureAsOf', when(measure.asOf))}</p>}
      <Base base={base} label={label} />
      {mean === null ? null : (
        <p className="nhsuk-body kith-figure__value" data-mean="">
          {t('scores.mean', { value: mean })}
        </p>
      )}
      {higherIs === null || range === null ? null : (
        <p className="nhsuk-body-s">
          {t('scores.higher', { what: higherIs })} {t('scores.range', { low: range[0], high: range[1] })}
        </p>
      )}
      {why === null || why === 'no-number' ? null : <p className="nhsuk-body">{t(`scores.noFigure.${why}`)}</p>}
      {cells.length === 0 ? null : <Cells caption={t('scores.cells')} cells={cells} />}
      {severalChosen && cells.length > 0 ? <p className="nhsuk-body-s">{t('scores.several')}</p> : null}
      {bands.map(({ key, standing, cells: inBands }) => (
        <Cells key={key} caption={t(`scores.bands.${bandWords[standing]}`)} cells={inBands} />
      ))}
      {bands.length === 0 ? null : <p className="nhsuk-body-s">{t('scores.bandsNote')}</p>}
      <Change change={change} />
      {change.is === 'none' || changeAsOf === measure.asOf ? null : (
        <p className="nhsuk-body-s">{t('scores.changeAsOf', when(changeAsOf))}</p>
      )}
    </section>
  );
};
