/**
 * What belongs to a figure and is read by few: what to keep in mind, how it was estimated, which version, how it is worked out.
 */
import { Link } from 'react-router';
import type { Measure } from '#contract/measures';
import { useCommunity } from '../frame/community-context.ts';
import { t } from '../words/words.ts';
import { anchorOf } from './anchor.ts';
import { sayEstimatedLong, sayLabel } from './say.ts';

type Props = {
  readonly figure: Pick<Measure, 'id' | 'label' | 'question' | 'caveats' | 'version' | 'estimated' | 'isOfFew' | 'of'>;
};

export const useMethodsAddress = (): ((anchor?: string) => string) => {
  const { community, wave } = useCommunity();
  return (anchor = '') =>
    `/communities/${community.id}/measures/methods${wave ? `?wave=${wave.id}` : ''}${anchor === '' ? '' : `#${anchor}`}`;
};

export const FigureNotes = ({ figure }: Props) => {
  const addressOf = useMethodsAddress();
  const { id, label, question, caveats, version, isOfFew, of } = figure;
  const notes = [...caveats, sayEstimatedLong(figure), isOfFew ? t('measures.ofFewHow') : ''].filter((one) => one !== '');
  return (
    <details className="nhsuk-details kith-figure-notes">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {t('measures.more')}
          <span className="nhsuk-u-visually-hidden">
            : {question} {sayLabel(figure)}
          </span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {notes.map((one) => (
            <li key={one}>{one}</li>
          ))}
          <li>{t('measures.version', { version, id })}</li>
        </ul>
        <Link to={addressOf(anchorOf(id, of?.kind === 'trait'))}>{t('measures.howWorkedOut', { label })}</Link>
      </div>
    </details>
  );
};
