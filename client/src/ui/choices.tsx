/**
 * Radios and checkboxes in a fieldset.
 */
import { type ReactNode, useId } from 'react';
import { t } from '../words/words.ts';
import type { Choice } from './field.tsx';

type GroupProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly small?: boolean;
};

type FieldsetProps = GroupProps & { readonly children: (id: string) => ReactNode };

const Fieldset = ({ legend, hint, error, id, children }: FieldsetProps) => {
  const madeUp = useId();
  const groupId = id ?? madeUp;
  const describedBy = [hint ? `${groupId}-hint` : '', error ? `${groupId}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" id={groupId} tabIndex={-1} aria-describedby={describedBy || undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        {hint ? (
          <div className="nhsuk-hint" id={`${groupId}-hint`}>
            {hint}
          </div>
        ) : null}
        {error ? (
          <span className="nhsuk-error-message" id={`${groupId}-error`}>
            <span className="nhsuk-u-visually-hidden">{t('common.errorPrefix')}</span> {error}
          </span>
        ) : null}
        {children(groupId)}
      </fieldset>
    </div>
  );
};

type RadiosProps = GroupProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Choice[];
};

export const Radios = ({ value, onChange, options, small = false, ...group }: RadiosProps) => (
  <Fieldset {...group}>
    {(id) => (
      <div className={`nhsuk-radios${small ? ' nhsuk-radios--small' : ''}`}>
        {options.map((option) => (
          <div className="nhsuk-radios__item" key={option.value}>
            <input
              className="nhsuk-radios__input"
              type="radio"
              autoComplete="off"
              id={`${id}-${option.value}`}
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${id}-${option.value}`}>
              {option.label}
            </label>
          </div>
        ))}
      </div>
    )}
  </Fieldset>
);

type CheckboxesProps = GroupProps & {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly options: readonly Choice[];
};

export const Checkboxes = ({ value, onChange, options, small = false, ...group }: CheckboxesProps) => (
  <Fieldset {...group}>
    {(id) => (
      <div className={`nhsuk-checkboxes${small ? ' nhsuk-checkboxes--small' : ''}`}>
        {options.map((option) => (
          <div className="nhsuk-checkboxes__item" key={option.value}>
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              autoComplete="off"
              id={`${id}-${option.value}`}
              checked={value.includes(option.value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))
              }
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`${id}-${option.value}`}>
              {option.label}
            </label>
          </div>
        ))}
      </div>
    )}
  </Fieldset>
);
