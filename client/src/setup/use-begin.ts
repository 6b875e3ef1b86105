/**
 * Sending a form that begins something: busy, refused, done.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';

export const useBegin = () => {
  const serverData = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const begin = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      await serverData.invalidateQueries();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const fields = problem instanceof ApiProblem ? problem.fields : [];
  /** One line a refused field; `names` gives each its label, and its id in the form. */
  const errorsOf = (names: Readonly<Record<string, string>>): FormError[] =>
    fields.map(({ pointer, message }) => {
      const name = pointer.split('/')[2] ?? '';
      return names[name] ? { message: t('directory.refused', { label: names[name], message }), fieldId: name } : { message };
    });
  return { busy, begin, errorsOf, problem: fields.length > 0 ? undefined : problem };
};

/** Empty is unknown; what is no number goes as it is, and the service says so. */
export const toCount = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.replaceAll(/[\s,]/g, '')) || (text as unknown as number);
