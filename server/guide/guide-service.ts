/**
 * What there is in a community, as a role may find it.
 */
import { requireCommunity } from '../communities/community-service.ts';
import type { HeldRole } from '../contract/accounts.ts';
import type { GuideEntry, GuideKind } from '../contract/guide.ts';
import { nameKey } from '../contract/name-key.ts';
import { type ListAsked, readCursor, toPage } from '../directory/cursor.ts';
import { visibleTo } from '../disclosure/visible-to.ts';
import type { Store } from '../neo4j/store.ts';
import { listGuide } from './guide-queries.ts';

type Asked = ListAsked & { readonly kind?: GuideKind | undefined };

export type GuideService = {
  /** @throws DomainError notFound for a community that is not there, or a page that is none. */
  list(communityId: string, role: HeldRole, asked: Asked): Promise<{ items: GuideEntry[]; next: string | null; total: number }>;
};

export const createGuideService = (store: Store, now: () => Date = () => new Date()): GuideService => ({
  list: (communityId, role, { q, cursor, limit, kind }) =>
    store.read(async (run) => {
      await requireCommunity(run, communityId);
      const after = readCursor(cursor);
      const rows = await run(listGuide, {
        communityId,
        q: q === undefined ? null : nameKey(q),
        afterSort: after?.sort ?? null,
        afterId: after?.id ?? null,
        limit: limit + 1,
        kind: kind ?? null,
        ...visibleTo(role),
        today: now().toISOString().slice(0, 10),
      });
      const { next, total } = toPage(rows, limit);
      return { items: rows.slice(0, limit).map(({ sort, total: _all, ...entry }) => entry), next, total };
    }),
});
