/**
 * The log of a community, or what is about accounts and about no community; by pages, newest first.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { routes } from '#contract/routes';
import { call, type Reply } from '../api/call.ts';
import type { ApiProblem } from '../api/problem.ts';
import { keyOf } from '../api/server-data.ts';
import { setPart, useInAddress } from '../frame/in-address.ts';

type LogPage = Reply<typeof routes.listAudit>;

const names = ['actor', 'subject', 'action', 'from', 'to'] as const;
export type Filters = Readonly<Record<(typeof names)[number], string>>;

const read = (search: URLSearchParams) => Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Filters;
const write = (filters: Filters, before: URLSearchParams): URLSearchParams => {
  const search = new URLSearchParams(before);
  for (const name of names) setPart(search, name, filters[name]);
  return search;
};

/** What is asked for, kept in the address: a link may ask for one person's entries. */
export const useFilters = () => useInAddress(read, write);

/** @param communityId undefined for the log of the whole. */
export const useLog = (communityId: string | undefined, filters: Filters) => {
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return useInfiniteQuery<LogPage, ApiProblem, { pages: LogPage[] }, readonly unknown[], number | undefined>({
    queryKey: [...keyOf(communityId === undefined ? routes.listSiteAudit : routes.listAudit), communityId, asked],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked, ...(pageParam === undefined ? {} : { before: pageParam }) };
      return communityId === undefined
        ? call(routes.listSiteAudit, { query, signal })
        : call(routes.listAudit, { params: { communityId }, query, signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // What somebody has just done is there when they look.
    staleTime: 0,
  });
};

export type Log = ReturnType<typeof useLog>;
