/**
 * Two entries that are one and the same, joined by hand, and parted again when that was wrong.
 */
import { z } from 'zod';
import { CommunityId, JoinId, MemberId } from './ids.ts';
import { defineRoute } from './route.ts';

export const Join = z.strictObject({
  id: JoinId,
  keepId: MemberId,
  /** Not in lists nor on the map while they are joined. */
  goneId: MemberId,
  /** What they are called: names, and pseudonyms of residents. */
  keep: z.string(),
  gone: z.string(),
  at: z.string(),
  undoneAt: z.string().nullable(),
});
export type Join = z.infer<typeof Join>;

const path = '/api/communities/:communityId/joins';
const inCommunity = z.strictObject({ communityId: CommunityId });

export const joinRoutes = {
  listJoins: defineRoute({
    id: 'listJoins',
    method: 'GET',
    path: '/api/communities/:communityId/members/:memberId/joins',
    summary: 'The joins of one entry that stand, as the one kept or the one gone',
    who: ['coordinator'],
    params: z.strictObject({ communityId: CommunityId, memberId: MemberId }),
    reply: z.strictObject({ items: z.array(Join) }),
  }),
  joinMembers: defineRoute({
    id: 'joinMembers',
    method: 'POST',
    path,
    summary: 'Say that an unmatched entry is the same as another; the same id again gives the same join',
    who: ['coordinator'],
    audit: 'members-joined',
    params: inCommunity,
    body: z.strictObject({ id: JoinId, keepId: MemberId, goneId: MemberId }),
    reply: Join,
    status: 201,
  }),
  undoJoin: defineRoute({
    id: 'undoJoin',
    method: 'POST',
    path: `${path}/:joinId/undo`,
    summary: 'Part two entries that were joined: each is again what it was',
    who: ['coordinator'],
    audit: 'members-parted',
    params: z.strictObject({ ...inCommunity.shape, joinId: JoinId }),
    reply: Join,
  }),
} as const;
