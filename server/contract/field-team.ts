/**
 * Who asks in a wave, in which neighbourhoods, and until when they are trained for it.
 */
import { z } from 'zod';
import { Training } from './field-work.ts';
import { CommunityId, NeighbourhoodId, UserId, WaveId } from './ids.ts';
import { beyondForm, defineRoute } from './route.ts';

const Day = z.iso.date('must be a date such as 2026-05-31').nullable();

/** Somebody who is a community researcher here, whether or not they ask in this wave. */
export const FieldResearcher = z.strictObject({
  userId: UserId,
  name: z.string(),
  /** They ask in this wave. */
  isAssigned: z.boolean(),
  /** Where they ask; none: wherever they are sent. */
  neighbourhoodIds: z.array(NeighbourhoodId),
  training: Training,
  /** Last day of their term; null when it has none. */
  endsOn: z.string().nullable(),
  /** Their account is stopped. */
  disabled: z.boolean(),
  /** Interviews of this wave that they wrote down. */
  interviews: z.number(),
});
export type FieldResearcher = z.infer<typeof FieldResearcher>;

export const FieldTeam = z.strictObject({
  /** Of the wave: of all that is said about how it is asked. */
  version: z.number(),
  needsTraining: z.boolean(),
  items: z.array(FieldResearcher),
});
export type FieldTeam = z.infer<typeof FieldTeam>;

export const ResearcherFields = z
  .strictObject({
    isAssigned: z.boolean(),
    neighbourhoodIds: z.array(NeighbourhoodId).max(500, 'must be at most 500').default([]),
    trainedOn: Day.default(null),
    trainedUntil: Day.default(null),
  })
  .refine(({ trainedOn, trainedUntil }) => trainedUntil === null || trainedOn !== null, {
    ...beyondForm,
    path: ['trainedOn'],
    error: 'must be the day of the training, where it says until when it counts',
  })
  .refine(({ trainedOn, trainedUntil }) => trainedOn === null || trainedUntil === null || trainedOn <= trainedUntil, {
    ...beyondForm,
    path: ['trainedUntil'],
    error: 'must not be before the day of the training',
  });
export type ResearcherFields = z.output<typeof ResearcherFields>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const path = '/api/communities/:communityId/waves/:waveId/researchers';

export const fieldTeamRoutes = {
  listResearchers: defineRoute({
    id: 'listResearchers',
    method: 'GET',
    path,
    summary: 'The community researchers, who of them asks in this wave, where, and until when they are trained',
    who: ['coordinator'],
    params,
    reply: FieldTeam,
  }),
  editResearcher: defineRoute({
    id: 'editResearcher',
    method: 'PUT',
    path: `${path}/:userId`,
    summary:
      'Say whether and where a researcher asks in this wave, and of their training. If-Match names the version of the wave',
    who: ['coordinator'],
    audit: 'roles-changed',
    params: z.strictObject({ ...params.shape, userId: UserId }),
    body: ResearcherFields,
    reply: FieldTeam,
    ifMatch: 'must',
  }),
} as const;
