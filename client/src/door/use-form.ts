/**
 * Sending a form of the door: busy, refused field by field, refused as a whole.
 */
import { useId, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';

type Refused = { readonly problem?: unknown; readonly errors: readonly FormError[] };
const nothing: Refused = { errors: [] };

const nameOf = (pointer: string): string => pointer.split('/')[2] ?? '';

/** @param labels of the fields, by their names in the body. */
export const useForm = (labels: Readonly<Record<string, string>> = {}) => {
  const prefix = useId();
  const [busy, setBusy] = useState(false);
  const [{ problem, errors }, setRefused] = useState(nothing);
  const idOf = (name: string) => `${prefix}${name}`;
  const tell = (error: unknown): Refused => {
    const fields = error instanceof ApiProblem ? error.fields : [];
    // Whoever's time is over comes to the door, and back to the form as it was: there is nothing to tell on it.
    if (error instanceof ApiProblem && error.code === 'sign-in-needed') return nothing;
    if (fields.length === 0) return { problem: error, errors: [] };
    return {
      errors: fields.map(({ pointer, message }) => {
        const label = labels[nameOf(pointer)];
        return label ? { message: t('directory.refused', { label, message }), fieldId: idOf(nameOf(pointer)) } : { message };
      }),
      problem: error,
    };
  };
  const send = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefused(nothing);
    try {
      await work();
    } catch (error) {
      setRefused(tell(error));
    } finally {
      setBusy(false);
    }
  };
  const fields = problem instanceof ApiProblem ? problem.fields : [];
  return {
    busy,
    send,
    /** What a field needs: where the list of mistakes leads, what it is called, and why it was refused. */
    field: (name: string) => ({
      id: idOf(name),
      label: labels[name] ?? '',
      error: fields.find(({ pointer }) => nameOf(pointer) === name)?.message,
    }),
    /** Why a part of a field was refused, such as `roles/0/endsOn`. */
    errorAt: (path: string) => fields.find(({ pointer }) => pointer === `/body/${path}`)?.message,
    /** Every mistake, for the list above the form. */
    errors,
    /** What is not about one field. */
    problem: fields.length > 0 ? undefined : problem,
  };
};

export type SentForm = ReturnType<typeof useForm>;
