/**
 * How many are to be asked, where and of which age, against how many people live there; how far that has come, and who has not
 * been reached yet.
 */
import { z } from 'zod';
import { CommunityId, NeighbourhoodId, WaveId } from './ids.ts';
import { beyondForm, defineRoute } from './route.ts';
import { Line } from './text.ts';

const cell = {
  /** Null: wherever they live. */
  neighbourhoodId: NeighbourhoodId.nullable(),
  /** Null: of any age. */
  ageBand: Line(60).nullable(),
};
const Target = z.int('must be a whole number').min(0, 'must be 0 or more').max(100_000, 'must be at most 100,000');
const Percent = z.number('must be a number').min(0, 'must be 0 to 100').max(100, 'must be 0 to 100');

/** One neighbourhood and one age band. */
export const TargetCell = z.strictObject({
  ...cell,
  /** How many are to be asked; null where nobody has said. */
  target: Target.nullable(),
  /** So many in a hundred of the people of the census belong here; null where nobody has said. */
  percent: Percent.nullable(),
});
export type TargetCell = z.infer<typeof TargetCell>;

const keyOf = ({ neighbourhoodId, ageBand }: Pick<TargetCell, 'neighbourhoodId' | 'ageBand'>) =>
  JSON.stringify([neighbourhoodId, ageBand]);

/** Shares are rounded before they are written down: together they may come to a little more than all. */
const mostPercent = 101;

export const TargetCells = z
  .array(TargetCell)
  .max(2_000, 'must be at most 2,000')
  .refine((cells) => new Set(cells.map(keyOf)).size === cells.length, {
    ...beyondForm,
    error: 'must not say the same neighbourhood and age twice',
  })
  .refine((cells) => cells.reduce((sum, { percent }) => sum + (percent ?? 0), 0) <= mostPercent, {
    ...beyondForm,
    error: 'shares must not come to more than 100 in all',
  });

export const WaveTargets = z.strictObject({
  /** Of the wave: of all that is said about how it is asked. */
  version: z.number(),
  cells: z.array(TargetCell),
});
export type WaveTargets = z.infer<typeof WaveTargets>;

const ProgressCell = z.strictObject({
  neighbourhoodId: NeighbourhoodId.nullable(),
  ageBand: z.string().nullable(),
  target: z.number().nullable(),
  respondents: z.number(),
});

/** A neighbourhood, an age band, or one of one, of which fewer have answered than live there. */
export const NotReached = z.strictObject({
  neighbourhoodId: NeighbourhoodId.nullable(),
  ageBand: z.string().nullable(),
  respondents: z.number(),
  /** Of how many it is known whether they belong here. */
  base: z.number(),
  /** By the census, in a hundred. */
  censusPercent: z.number(),
});
export type NotReached = z.infer<typeof NotReached>;

export const WaveProgress = z.strictObject({
  interviews: z.number(),
  /** Different people: one who was asked twice counts once. */
  respondents: z.number(),
  /** Respondents of whom both neighbourhood and age are known. */
  placed: z.number(),
  target: z.number().nullable(),
  cells: z.array(ProgressCell),
  /** By the service's days; days without any are left out. */
  days: z.array(z.strictObject({ day: z.string(), interviews: z.number() })),
  /** Null where it cannot be said: fewer than 10 have answered, or no shares were given. */
  notReached: z.array(NotReached).nullable(),
});
export type WaveProgress = z.infer<typeof WaveProgress>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const path = '/api/communities/:communityId/waves/:waveId';

export const fieldTargetRoutes = {
  readWaveTargets: defineRoute({
    id: 'readWaveTargets',
    method: 'GET',
    path: `${path}/targets`,
    summary: 'How many are to be asked by neighbourhood and age, and the shares of the census',
    who: ['coordinator'],
    params,
    reply: WaveTargets,
  }),
  editWaveTargets: defineRoute({
    id: 'editWaveTargets',
    method: 'PUT',
    path: `${path}/targets`,
    summary: 'Say how many are to be asked by neighbourhood and age. If-Match names the version of the wave',
    who: ['coordinator'],
    audit: 'wave-changed',
    params,
    body: z.strictObject({ cells: TargetCells }),
    reply: WaveTargets,
    ifMatch: 'must',
  }),
  readWaveProgress: defineRoute({
    id: 'readWaveProgress',
    method: 'GET',
    path: `${path}/progress`,
    summary: 'How far a wave has come, and who has not been reached yet',
    who: ['coordinator'],
    params,
    reply: WaveProgress,
  }),
} as const;
