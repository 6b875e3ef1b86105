/**
 * What there is in a community, for everybody who belongs to it: assets, groups and organisations that their role may find.
 */
import { z } from 'zod';
import { AssetKind, Formality } from './assets.ts';
import { EntryLink, ListQuery, pageOf, Visibility } from './directory.ts';
import { CommunityId, MemberId, NeighbourhoodId } from './ids.ts';
import { onlyFor } from './only-for.ts';
import { defineRoute } from './route.ts';

export const GuideKind = z.enum(['asset', 'group', 'organisation']);
export type GuideKind = z.infer<typeof GuideKind>;

export const GuideEntry = z.strictObject({
  id: MemberId,
  kind: GuideKind,
  name: z.string(),
  about: z.string(),
  contact: z.string(),
  /** Of organisations; empty for others. */
  website: z.string(),
  /** Of assets; null for others. */
  assetKind: AssetKind.nullable(),
  formality: Formality.nullable(),
  neighbourhoodId: NeighbourhoodId.nullable(),
  /** Those around it that the same role may find: who runs it, who meets there, what it runs. */
  connected: z.array(EntryLink),
  /** Of use to those who may change it. */
  visibility: onlyFor(['researcher', 'coordinator'], Visibility),
});
export type GuideEntry = z.infer<typeof GuideEntry>;

export const guideRoutes = {
  listGuide: defineRoute({
    id: 'listGuide',
    method: 'GET',
    path: '/api/communities/:communityId/guide',
    summary: 'Assets, groups and organisations that your role may find, by name',
    who: ['panel', 'organisation', 'researcher', 'link-worker', 'coordinator'],
    params: z.strictObject({ communityId: CommunityId }),
    query: z.strictObject({ ...ListQuery.shape, kind: GuideKind.optional() }),
    reply: pageOf(GuideEntry),
  }),
} as const;
