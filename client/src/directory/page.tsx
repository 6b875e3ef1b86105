/**
 * The directory: four kinds of entries, searched and paged by the service.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Route } from '#contract/route';
import { type CallInput, call } from '../api/call.ts';
import { keyOf } from '../api/server-data.ts';
import { useRoleIn } from '../door/session.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { EntryTable } from './entry-table.tsx';
import { type EntryKindHere, entryKinds, findKind } from './kinds.ts';
import type { EntryHere } from './use-entry.ts';

type PageOfEntries = { readonly items: readonly EntryHere[]; readonly next: string | null; readonly total: number };

const useEntries = (kind: EntryKindHere, communityId: string, q: string) =>
  useInfiniteQuery({
    queryKey: [...keyOf(kind.routes.list), communityId, q],
    queryFn: ({ pageParam, signal }) =>
      call(kind.routes.list, {
        params: { communityId },
        query: { q: q || undefined, cursor: pageParam },
        signal,
      } as unknown as CallInput<Route>) as Promise<PageOfEntries>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Residents are looked after by a coordinator alone. */
const useKinds = (communityId: string): readonly EntryKindHere[] => {
  const role = useRoleIn(communityId);
  return entryKinds.filter(({ kind }) => kind !== 'resident' || role === 'coordinator');
};

type TabsProps = { readonly kinds: readonly EntryKindHere[]; readonly chosen: EntryKindHere; readonly community: string };

const Tabs = ({ kinds, chosen, community }: TabsProps) => (
  <nav aria-label={t('directory.tabs')}>
    <ul className="kith-kinds">
      {kinds.map((one) => (
        <li key={one.plural}>
          <Link to={`/communities/${community}/directory?kind=${one.plural}`} aria-current={one === chosen ? 'page' : undefined}>
            {t(`directory.many.${one.kind}`)}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

export const Page = () => {
  const { community } = useCommunity();
  const [search, setSearch] = useSearchParams();
  const kinds = useKinds(community.id);
  const kind = kinds.find(({ plural }) => plural === search.get('kind')) ?? kinds[0] ?? findKind(null);
  const q = search.get('q')?.trim() ?? '';
  const reading = useEntries(kind, community.id, q);
  const entries = reading.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame title={t('directory.title')}>
      <Tabs kinds={kinds} chosen={kind} community={community.id} />
      <SearchForm
        key={`${kind.plural} ${q}`}
        label={t(kind.kind === 'resident' ? 'directory.searchResidents' : 'directory.search')}
        first={q}
        onFind={(text) => setSearch({ kind: kind.plural, ...(text ? { q: text } : {}) })}
      />
      <LinkButton to={`/communities/${community.id}/directory/${kind.plural}/new`} look="secondary">
        {t(`directory.add.${kind.kind}`)}
      </LinkButton>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.isPending ? <Loading /> : null}
      {reading.data && entries.length === 0 ? (
        <Empty title={t(q ? 'directory.nothingFound' : 'directory.empty')}>
          {q ? null : <p className="nhsuk-body">{t('directory.emptyDetail')}</p>}
        </Empty>
      ) : null}
      {entries.length > 0 ? (
        <>
          <EntryTable kind={kind} entries={entries} total={reading.data?.pages[0]?.total ?? 0} />
          {reading.hasNextPage ? (
            <Button look="secondary" disabled={reading.isFetchingNextPage} onClick={() => void reading.fetchNextPage()}>
              {t(reading.isFetchingNextPage ? 'directory.loadingMore' : 'directory.more')}
            </Button>
          ) : null}
        </>
      ) : null}
    </PageFrame>
  );
};
