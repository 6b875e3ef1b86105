/**
 * What to know of this device before an interview begins.
 */
import { createContext, useContext } from 'react';
import type { Readiness } from '../offline/readiness.ts';
import { t } from '../words/words.ts';

export const ReadinessContext = createContext<Readiness>({ refused: undefined, warnings: [] });

export const Warnings = () => {
  const { warnings, refused } = useContext(ReadinessContext);
  if (warnings.length === 0 && !refused) return null;
  return (
    <div className="nhsuk-warning-callout">
      <h2 className="nhsuk-warning-callout__label">{t('field.warning.title')}</h2>
      {refused ? <p>{t(`field.refused.${refused}`)}</p> : null}
      {warnings.map((warning) => (
        <p key={warning}>{t(`field.warning.${warning}`)}</p>
      ))}
    </div>
  );
};
