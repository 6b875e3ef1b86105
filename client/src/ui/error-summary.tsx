/**
 * All mistakes of a form in one place, above it; takes the focus when it appears.
 */
import { useEffect, useRef } from 'react';
import { t } from '../words/words.ts';

export type FormError = {
  readonly message: string;
  /** Id of the field that it is about. */
  readonly fieldId?: string | undefined;
};

export const ErrorSummary = ({ errors }: { readonly errors: readonly FormError[] }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{t('common.errorSummary')}</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map((error) => (
              <li key={`${error.fieldId ?? ''} ${error.message}`}>
                {error.fieldId ? (
                  <a
                    href={`#${error.fieldId}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(error.fieldId ?? '')?.focus();
                    }}
                  >
                    {error.message}
                  </a>
                ) : (
                  error.message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
