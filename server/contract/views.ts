/**
 * Saved views: what the map showed, with a title, a sentence and notes, in an order of the panel's choosing.
 */
import { z } from 'zod';
import { CommunityId, ViewId } from './ids.ts';
import { defineRoute } from './route.ts';
import { Line, Lines } from './text.ts';

const fields = {
  title: Line(120),
  /** What is to be seen there, in one sentence. */
  sentence: Lines(400).default(''),
  notes: Lines(5000).default(''),
  /** The query of the map's address, without "?". Only what a map can show is kept of it. */
  address: z.string().max(4000, 'must be at most 4000 characters'),
};

export const ViewFields = z.strictObject(fields);
export type ViewFields = z.infer<typeof ViewFields>;

export const View = z.strictObject({
  id: ViewId,
  title: z.string(),
  sentence: z.string(),
  notes: z.string(),
  address: z.string(),
  version: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type View = z.infer<typeof View>;

export const ViewList = z.strictObject({ items: z.array(View) });

export const maxViews = 500;

// A view opens the working map and may speak of one resident: others get theirs with the lens that is made for them.
const who = ['coordinator'] as const;
const path = '/api/communities/:communityId/views';
const inCommunity = z.strictObject({ communityId: CommunityId });
const one = z.strictObject({ communityId: CommunityId, viewId: ViewId });

export const viewRoutes = {
  listViews: defineRoute({
    id: 'listViews',
    method: 'GET',
    path,
    summary: 'The saved views of a community, in their order',
    who: [...who],
    params: inCommunity,
    reply: ViewList,
  }),
  saveView: defineRoute({
    id: 'saveView',
    method: 'PUT',
    path: `${path}/:viewId`,
    summary: 'Save a view, or mend one; to mend, If-Match names the version that was looked at',
    who: [...who],
    params: one,
    body: ViewFields,
    reply: View,
    ifMatch: 'may',
  }),
  removeView: defineRoute({
    id: 'removeView',
    method: 'DELETE',
    path: `${path}/:viewId`,
    summary: 'Remove a saved view',
    who: [...who],
    params: one,
  }),
  orderViews: defineRoute({
    id: 'orderViews',
    method: 'PUT',
    path: '/api/communities/:communityId/view-order',
    summary: 'Put all saved views in order',
    who: [...who],
    params: inCommunity,
    body: z.strictObject({ ids: z.array(ViewId).max(maxViews) }),
    reply: ViewList,
  }),
} as const;
