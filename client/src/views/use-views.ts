/**
 * The saved views of a community, and what can be done with them. Each change answers whether it was stored.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { routes } from '#contract/routes';
import type { View } from '#contract/views';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import type { ViewWords } from './view-fields.tsx';

export const useViewList = (communityId: string) => useRoute(routes.listViews, { params: { communityId } });

type Outcome = { readonly problem: ApiProblem | undefined; readonly busy: boolean };

/** Runs changes one at a time and keeps what went wrong with the last. */
export const useViewChanges = (communityId: string) => {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>({ problem: undefined, busy: false });
  const key = keyOf(routes.listViews, { params: { communityId } });

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setOutcome({ problem: undefined, busy: true });
    try {
      const result = await work();
      setOutcome({ problem: undefined, busy: false });
      return result;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setOutcome({ problem: error, busy: false });
      return undefined;
    }
  };
  const read = () => queryClient.invalidateQueries({ queryKey: key });

  return {
    ...outcome,
    forget: () => setOutcome({ problem: undefined, busy: false }),
    /** `version` undefined saves a new one; sending the same id again saves it once. */
    save: (viewId: string, words: ViewWords, address: string, version: number | undefined) =>
      attempt(async () => {
        const params = { communityId, viewId };
        const view = await call(routes.saveView, { params, body: { ...words, address }, ifMatch: version });
        await read();
        return view;
      }),
    remove: (viewId: string) =>
      attempt(async () => {
        await call(routes.removeView, { params: { communityId, viewId } });
        await read();
        return true;
      }),
    /** Puts the list in this order; when it is not the whole list any more, shows the one that is stored. */
    order: (views: readonly View[]) =>
      attempt(async () => {
        try {
          const stored = await call(routes.orderViews, { params: { communityId }, body: { ids: views.map((view) => view.id) } });
          queryClient.setQueryData(key, stored);
          return true;
        } catch (error) {
          await read();
          throw error;
        }
      }),
  };
};
