/**
 * Form fields in the NHS manner: label, hint, error above the input, all tied together for screen readers.
 *
 * `autoComplete="off"`, here and wherever else something is answered: a browser writes what stands in any other field into a file
 * of its own, in clear, to bring its tabs back after it was closed.
 */
import { type ReactNode, useId } from 'react';
import { t } from '../words/words.ts';

type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Adds "(optional)" to the label. */
  readonly optional?: boolean;
  /** Give one to link to the field from an error summary; made up otherwise. */
  readonly id?: string;
};

type Tied = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };

type FieldFrameProps = FieldProps & { readonly children: (tied: Tied) => ReactNode };

/** The frame of any field: draws label, hint and error, and hands the input what ties it to them. */
const Field = ({ label, hint, error, optional = false, id, children }: FieldFrameProps) => {
  const madeUp = useId();
  const fieldId = id ?? madeUp;
  const describedBy = [hint ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label" htmlFor={fieldId}>
        {label} {optional ? <span className="kith-quiet">{t('common.optional')}</span> : null}
      </label>
      {hint ? (
        <div className="nhsuk-hint" id={`${fieldId}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <span className="nhsuk-error-message" id={`${fieldId}-error`}>
          <span className="nhsuk-u-visually-hidden">{t('common.errorPrefix')}</span> {error}
        </span>
      ) : null}
      {children({ id: fieldId, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
};

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'date' | 'number' | 'password';
  readonly width?: 3 | 5 | 10 | 20 | 30;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
};

export const TextField = ({
  value,
  onChange,
  type = 'text',
  width,
  maxLength,
  autoComplete = 'off',
  inputMode,
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    {(tied) => (
      <input
        {...tied}
        className={`nhsuk-input${width ? ` nhsuk-input--width-${width}` : ''}${field.error ? ' nhsuk-input--error' : ''}`}
        type={type}
        value={value}
        maxLength={maxLength}
        autoComplete={autoComplete}
        inputMode={inputMode}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

type TextAreaProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly rows?: number };

export const TextArea = ({ value, onChange, rows = 4, ...field }: TextAreaProps) => (
  <Field {...field}>
    {(tied) => (
      <textarea
        {...tied}
        className={`nhsuk-textarea${field.error ? ' nhsuk-textarea--error' : ''}`}
        rows={rows}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

export type Choice = { readonly value: string; readonly label: string };

type SelectProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Choice[];
};

export const Select = ({ value, onChange, options, ...field }: SelectProps) => (
  <Field {...field}>
    {(tied) => (
      <select
        {...tied}
        className={`nhsuk-select${field.error ? ' nhsuk-select--error' : ''}`}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

type FileFieldProps = FieldProps & { readonly accept?: string; readonly onChange: (file: File | undefined) => void };

export const FileField = ({ accept, onChange, ...field }: FileFieldProps) => (
  <Field {...field}>
    {(tied) => (
      <input
        {...tied}
        className={`nhsuk-file-upload${field.error ? ' nhsuk-file-upload--error' : ''}`}
        type="file"
        accept={accept}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
    )}
  </Field>
);
