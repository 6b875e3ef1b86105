/**
 * The tellings of some interviews, stored or held back, in rows of words.
 */
import { useQueries } from '@tanstack/react-query';
import { routes } from '#contract/routes';
import type { Telling } from '#contract/tellings';
import { call } from '../api/call.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import { useWaveHere } from '../waves/use-wave.ts';
import type { Option } from './arrived-twice.ts';
import { type Row, rowsOf } from './rows.ts';

type From = Option['from'];

const readingOf = (place: ReturnType<typeof useWaveHere>['params'], from: From) => {
  const toTelling = ({ telling }: { readonly telling: Telling }) => telling;
  if (from.is === 'stored') {
    const input = { params: { ...place, id: from.id } };
    return { queryKey: keyOf(routes.readTelling, input), queryFn: () => call(routes.readTelling, input), select: toTelling };
  }
  const input = { params: { ...place, heldId: from.id } };
  return { queryKey: keyOf(routes.readHeld, input), queryFn: () => call(routes.readHeld, input), select: toTelling };
};

export type TellingRead = {
  readonly telling: Telling | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

/** Each as it is read or fails: one that cannot be opened must not hide the others. */
export const useTellings = (from: readonly From[]): readonly TellingRead[] => {
  const { params } = useWaveHere();
  const readings = useQueries({ queries: from.map((one) => readingOf(params, one)) });
  return readings.map(({ data, error, refetch }) => ({ telling: data, error, refetch }));
};

/** Puts a telling into words; `toRows` is undefined until the words of the scales are here. */
export const useRows = () => {
  const { community } = useWaveHere();
  const { data, error, refetch } = useRoute(routes.listScales, { params: { communityId: community.id } });
  const toRows = (telling: Telling): readonly Row[] =>
    rowsOf(telling, { neighbourhoods: community.neighbourhoods, scales: data?.items ?? [] });
  return { toRows: data ? toRows : undefined, error, refetch };
};
