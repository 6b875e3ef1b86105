/**
 * Sending a form of the door: busy, refused field by field, refused as a whole.
 */
import { useState } from 'react';
import { ApiProblem } from '../api/problem.ts';

export const useForm = () => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const send = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const refused = problem instanceof ApiProblem ? problem : undefined;
  return {
    busy,
    send,
    /** Why a field was refused. */
    errorOf: (field: string) => refused?.fieldMessage(field),
    /** What is not about one field. */
    problem: refused && refused.fields.length > 0 ? undefined : problem,
  };
};
