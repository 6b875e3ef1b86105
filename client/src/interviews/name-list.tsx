/**
 * Those who are named to one question so far, each with how close or how often, and a way to take it back.
 */
import type { AsksFor } from '#contract/interviews';
import { t } from '../words/words.ts';
import type { DraftNamed } from './draft.ts';

type Props = {
  readonly named: readonly DraftNamed[];
  readonly asksFor: AsksFor;
  readonly onChange: (named: readonly DraftNamed[]) => void;
};

const strengths = [1, 2, 3, 4, 5] as const;
const strengthWord = (strength: number): string =>
  strength === 1
    ? t('interviews.question.strengthLeast')
    : strength === 5
      ? t('interviews.question.strengthMost')
      : String(strength);

export const NameList = ({ named, asksFor, onChange }: Props) => {
  const what = t(asksFor === 'people' ? 'interviews.question.strengthPeople' : 'interviews.question.strengthUses');
  return (
    <>
      <p className="nhsuk-body" role="status">
        {named.length > 0 ? t('interviews.question.named', { count: named.length }) : t('interviews.question.nobodyYet')}
      </p>
      <ul className="kith-named">
        {named.map((one) => (
          <li key={one.key} className="kith-named__one">
            <bdi className="kith-named__label">{one.label}</bdi>
            <label className="kith-named__strength">
              <span aria-hidden="true">{what}</span>
              <select
                className="nhsuk-select"
                aria-label={t('interviews.question.strengthFor', { what, label: one.label })}
                value={one.strength ?? ''}
                onChange={(event) => {
                  const strength = event.target.value === '' ? null : Number(event.target.value);
                  onChange(named.map((other) => (other.key === one.key ? { ...other, strength } : other)));
                }}
              >
                <option value="">{t('interviews.question.strengthNone')}</option>
                {strengths.map((strength) => (
                  <option key={strength} value={strength}>
                    {strengthWord(strength)}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="kith-named__remove"
              aria-label={t('interviews.question.remove', { label: one.label })}
              onClick={() => onChange(named.filter((other) => other.key !== one.key))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
