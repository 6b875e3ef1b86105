/**
 * Sending a form that begins something: busy, refused, done.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';

/** @param labels of the fields, by their names (`why.issue.title` for one within others), which are also their ids in the form. */
export const useBegin = (labels: Readonly<Record<string, string>>) => {
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
  const found = fields.map(({ pointer, message }): FormError => {
    const path = pointer.split('/').slice(2);
    // A field within a field has a label of its own, or that of what it is in.
    const name = labels[path.join('.')] ? path.join('.') : (path[0] ?? '');
    return labels[name] ? { message: t('directory.refused', { label: labels[name], message }), fieldId: name } : { message };
  });
  // A new list only when its content is new, or the summary would take the focus at every key.
  const key = JSON.stringify(found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by content
  const errors = useMemo(() => found, [key]);
  return { busy, begin, errors, problem: fields.length > 0 ? undefined : problem };
};

/** Empty is unknown; what is no number goes as it is, and the service says so. */
export const toCount = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.replaceAll(/[\s,]/g, '')) || (text as unknown as number);
