/**
 * Server data: TanStack Query, one key a route and its input.
 */
import { QueryClient, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Route } from '#contract/route';
import { type CallInput, call, type Reply } from './call.ts';
import { ApiProblem } from './problem.ts';

const recovers = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'unavailable' || error.code === 'unreachable');

/** The service recovers by itself when its database was away: it is asked again for about a quarter of a minute. */
export const createServerData = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => recovers(error) && failures < 5,
        retryDelay: (failures) => 500 * 2 ** failures,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });

/**
 * The key of what a route answers. Without input: of all its answers, to invalidate them together:
 * `queryClient.invalidateQueries({ queryKey: keyOf(routes.readNetwork) })`.
 */
export const keyOf = <R extends Route>(route: R, input?: CallInput<R>): readonly unknown[] => {
  if (!input) return [route.id];
  const { params, query } = input as { params?: unknown; query?: unknown };
  return [route.id, params ?? {}, query ?? {}];
};

type Options<R extends Route> = Omit<UseQueryOptions<Reply<R>, ApiProblem>, 'queryKey' | 'queryFn'>;

/** Reads a route and keeps its answer. `input` undefined waits: nothing is asked yet. */
export const useRoute = <R extends Route>(
  route: R,
  input: CallInput<R> | undefined,
  options: Options<R> = {},
): UseQueryResult<Reply<R>, ApiProblem> =>
  useQuery<Reply<R>, ApiProblem>({
    ...options,
    queryKey: input ? keyOf(route, input) : [route.id, 'waiting'],
    queryFn: ({ signal }) => call(route, { ...(input as CallInput<R>), signal }),
    enabled: input !== undefined && (options.enabled ?? true),
  });
