/**
 * Choosing a PIN, typed twice.
 */
import { type FormEvent, type ReactNode, useState } from 'react';
import { faultOfPin } from '../offline/pin-key.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';

const ids = { pin: 'new-pin', again: 'new-pin-again' } as const;

const faultsOf = (pin: string, again: string): readonly FormError[] => {
  const fault = faultOfPin(pin);
  if (fault) return [{ message: t(`field.setUp.fault.${fault}`), fieldId: ids.pin }];
  return pin === again ? [] : [{ message: t('field.setUp.unequal'), fieldId: ids.again }];
};

/** A refusal that says by itself what is wrong, and at which field. */
export class SaidError extends Error {
  override readonly name = 'SaidError';
  readonly fieldId: string;

  constructor(message: string, fieldId: string) {
    super(message);
    this.fieldId = fieldId;
  }
}

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error: string | undefined;
};

export const PinField = (field: FieldProps) => (
  <TextField {...field} type="password" inputMode="numeric" autoComplete="one-time-code" width={10} maxLength={20} />
);

type ErrorOf = (fieldId: string) => string | undefined;

type Props = {
  readonly button: string;
  readonly working: string;
  readonly onPin: (pin: string) => Promise<void>;
  /** What is said when that fails. */
  readonly failed: (error: unknown) => string;
  readonly children?: ReactNode;
  /** What is asked first, and what is wrong with it. */
  readonly before?: (errorOf: ErrorOf) => ReactNode;
  readonly faultsBefore?: readonly FormError[];
};

export const PinForm = ({ button, working, onPin, failed, children, before, faultsBefore = [] }: Props) => {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const finish = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const faults = [...faultsBefore, ...faultsOf(pin, again)];
    setErrors(faults);
    if (faults.length > 0) return;
    setBusy(true);
    try {
      await onPin(pin);
    } catch (error) {
      setErrors([error instanceof SaidError ? error : { message: failed(error) }]);
    }
    setBusy(false);
  };
  const errorOf: ErrorOf = (fieldId) => errors.find((one) => one.fieldId === fieldId)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <form noValidate onSubmit={(event) => void finish(event)}>
        {before?.(errorOf)}
        <PinField
          id={ids.pin}
          label={t('field.setUp.pin')}
          hint={t('field.setUp.pinHint')}
          value={pin}
          onChange={setPin}
          error={errorOf(ids.pin)}
        />
        <PinField id={ids.again} label={t('field.setUp.again')} value={again} onChange={setAgain} error={errorOf(ids.again)} />
        {children}
        <Button type="submit" disabled={busy}>
          {button}
        </Button>
        {busy ? <Loading what={working} /> : null}
      </form>
    </>
  );
};
