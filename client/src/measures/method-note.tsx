/**
 * One note on method: what a figure answers, how it is worked out, and what it does not say. What a descriptor leaves out has
 * no line.
 */
import { t } from '../words/words.ts';
import type { MethodNote as Note } from './method-notes.ts';

const sayInterval = ({ interval, scope }: Note): string => {
  if (interval === undefined) return t('measures.method.noneDeclared');
  if (typeof interval === 'object') return t('measures.method.noRange', { reason: interval.none });
  if (interval !== 'bootstrap') return t(`measures.method.${interval}`);
  // Of ties the people of their network are drawn, of a wave those who answered.
  const key = scope === 'graph' || scope === 'graph by attribute' ? 'bootstrap' : 'bootstrapWave';
  return t(`measures.method.${key}`, { told: t('measures.method.bootstrapTold') });
};

type LineProps = { readonly name: string; readonly children: string | undefined };

const Line = ({ name, children }: LineProps) =>
  children === undefined || children === '' ? null : (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{name}</dt>
      <dd className="nhsuk-summary-list__value">{children}</dd>
    </div>
  );

/** @param isOpen at first; whoever reads opens and closes it. */
export const MethodNote = ({ note, isOpen }: { readonly note: Note; readonly isOpen: boolean }) => {
  const { id, anchor, label, question, formula, convention, reference, caveats, basis, version, scope, isCostly } = note;
  const keepInMind = [...caveats, ...(isCostly ? [t('measures.method.costly')] : [])];
  return (
    <details className="kith-note" id={anchor} open={isOpen}>
      <summary>
        <h3 className="nhsuk-heading-xs">{label}</h3>
        <span className="kith-note__question">{question}</span>
      </summary>
      <dl className="nhsuk-summary-list">
        {formula === undefined ? null : (
          <div className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">{t('measures.method.formula')}</dt>
            <dd className="nhsuk-summary-list__value">
              <code>{formula}</code>
            </dd>
          </div>
        )}
        <Line name={t('measures.method.convention')}>{convention}</Line>
        <Line name={t('measures.method.reference')}>{reference}</Line>
        <Line name={t('measures.method.ofWhat')}>{t(`measures.method.scope.${scope}`)}</Line>
        <Line name={t('measures.method.basis')}>{t(`measures.method.${basis ?? 'everyone'}`)}</Line>
        <Line name={t('measures.method.interval')}>{sayInterval(note)}</Line>
        {keepInMind.length === 0 ? null : (
          <div className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">{t('measures.method.caveats')}</dt>
            <dd className="nhsuk-summary-list__value">
              <ul className="nhsuk-list nhsuk-list--bullet">
                {keepInMind.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <Line name={t('measures.method.version')}>{t('measures.method.versionIs', { version, id })}</Line>
      </dl>
    </details>
  );
};
