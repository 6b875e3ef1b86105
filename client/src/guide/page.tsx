/**
 * What there is here: assets, groups and organisations that somebody's role may find, searched and paged by the service.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type GuideEntry, GuideKind } from '#contract/guide';
import { routes } from '#contract/routes';
import { call, type Reply } from '../api/call.ts';
import type { ApiProblem } from '../api/problem.ts';
import { keyOf } from '../api/server-data.ts';
import { kindWord } from '../directory/kind-word.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { Chip, Tag } from '../ui/tag.tsx';
import { showList, t } from '../words/words.ts';

type GuidePage = Reply<typeof routes.listGuide>;

const useGuide = (communityId: string, asked: { readonly q?: string; readonly kind?: GuideKind }) =>
  useInfiniteQuery<GuidePage, ApiProblem, { pages: GuidePage[] }, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(routes.listGuide), communityId, asked],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listGuide, {
        params: { communityId },
        query: { ...asked, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

const EntryCard = ({ entry }: { readonly entry: GuideEntry }) => {
  const { community } = useCommunity();
  const place = community.neighbourhoods.find(({ id }) => id === entry.neighbourhoodId);
  const facts = [
    place ? t('guide.area', { area: place.name }) : '',
    entry.connected.length > 0 ? t('guide.connected', { names: showList(entry.connected.map(({ name }) => name)) }) : '',
    entry.contact ? t('guide.contact', { contact: entry.contact }) : '',
  ].filter(Boolean);
  return (
    <li className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-card__heading nhsuk-heading-s">
          <bdi>{entry.name}</bdi>
        </h2>
        <p>
          <Tag>{kindWord(entry)}</Tag>
        </p>
        {entry.about ? <p className="nhsuk-card__description">{entry.about}</p> : null}
        {facts.map((fact) => (
          <p key={fact} className="nhsuk-body-s kith-quiet">
            {fact}
          </p>
        ))}
        {entry.website ? (
          <p className="nhsuk-body-s">
            <a href={entry.website} rel="noreferrer noopener" target="_blank">
              {entry.website}
            </a>
          </p>
        ) : null}
      </div>
    </li>
  );
};

export const Page = () => {
  const { community } = useCommunity();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q')?.trim() ?? '';
  const kind = GuideKind.safeParse(search.get('kind')).data;
  const reading = useGuide(community.id, { ...(q ? { q } : {}), ...(kind ? { kind } : {}) });
  const entries = reading.data?.pages.flatMap((page) => page.items) ?? [];
  const total = reading.data?.pages[0]?.total ?? 0;
  const ask = (next: { q: string; kind: string | undefined }) =>
    setSearch({ ...(next.q ? { q: next.q } : {}), ...(next.kind ? { kind: next.kind } : {}) });
  return (
    <PageFrame title={t('guide.title')} caption={community.name}>
      <p className="nhsuk-body">{t('guide.intro')}</p>
      <SearchForm key={q} label={t('directory.search')} first={q} onFind={(text) => ask({ q: text, kind })} />
      <fieldset className="kith-chips">
        <legend className="nhsuk-u-visually-hidden">{t('directory.tabs')}</legend>
        {GuideKind.options.map((one) => (
          <Chip key={one} on={one === kind} onChange={(on) => ask({ q, kind: on ? one : undefined })}>
            {t(`directory.many.${one}`)}
          </Chip>
        ))}
      </fieldset>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.isPending ? <Loading /> : null}
      {reading.data && entries.length === 0 ? (
        <Empty title={t(q || kind ? 'directory.nothingFound' : 'directory.empty')} />
      ) : null}
      {entries.length > 0 ? (
        <>
          <p className="nhsuk-body" role="status">
            {t('directory.total', { count: total })}
          </p>
          <ul className="nhsuk-list kith-cards">
            {entries.map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      ) : null}
      {reading.hasNextPage ? (
        <Button look="secondary" disabled={reading.isFetchingNextPage} onClick={() => void reading.fetchNextPage()}>
          {t(reading.isFetchingNextPage ? 'directory.loadingMore' : 'directory.more')}
        </Button>
      ) : null}
    </PageFrame>
  );
};
