/**
 * Sending a change made to one version: stored, refused, or late because somebody else changed the same.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useBegin } from '../setup/use-begin.ts';

/** @param labels of the fields, by their names, which are also their ids in the form. */
export const useMend = <T>(labels: Readonly<Record<string, string>>) => {
  const serverData = useQueryClient();
  const { busy, begin, errors, problem } = useBegin(labels);
  const [stale, setStale] = useState<T>();
  const mend = (work: () => Promise<void>) =>
    begin(async () => {
      setStale(undefined);
      try {
        await work();
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'stale') throw error;
        setStale(error.current as T);
      }
    });
  /** What somebody else stored is taken: it is read anew, boundaries too. */
  const takeTheirs = () => {
    setStale(undefined);
    void serverData.invalidateQueries();
  };
  return { busy, mend, errors, problem, stale, takeTheirs };
};
