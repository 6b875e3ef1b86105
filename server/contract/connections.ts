/**
 * Assets by how residents are connected to them, for a link worker who looks for one that suits a person. Counts about
 * people are rounded before they come here, and are never finer than what is declared here.
 */
import { z } from 'zod';
import { AssetKind, Formality } from './assets.ts';
import { Wave } from './communities.ts';
import { EntryLink } from './directory.ts';
import { ShownCount } from './figures.ts';
import { CommunityId, JobId, MemberId, NeighbourhoodId, WaveId } from './ids.ts';
import { defineRoute } from './route.ts';

/** A circle of neighbours: residents with more ties among themselves than to others. At least 10 people, or it is not told. */
export const Circle = z.strictObject({
  /** 1 is the largest. The same number in another wave is another circle. */
  number: z.int().min(1),
  /** Where more than half of it live, by rounded counts; null when it is mixed. */
  mostlyOf: NeighbourhoodId.nullable(),
  residents: ShownCount,
});
export type Circle = z.infer<typeof Circle>;

export const AssetFigures = z.strictObject({
  /** Residents who answered and named it, in answer to any question. `few` is none as well, but for coordinators. */
  turnTo: ShownCount,
  /** From how many neighbourhoods and age bands at least 3 of them are; null when `turnTo` is few. */
  neighbourhoods: z.int().nullable(),
  ageBands: z.int().nullable(),
  /** Circles from which at least 3 turn to it; null when `turnTo` is few or circles are not worked out yet. */
  circles: z.array(Circle).nullable(),
  /** How many of these circles have next to no ties of their own to another of them. */
  apart: z.int().nullable(),
});
export type AssetFigures = z.infer<typeof AssetFigures>;

export const ConnectedAsset = z.strictObject({
  id: MemberId,
  name: z.string(),
  kind: AssetKind,
  formality: Formality,
  about: z.string(),
  contact: z.string(),
  neighbourhoodId: NeighbourhoodId.nullable(),
  runBy: z.array(EntryLink),
  metAtBy: z.array(EntryLink),
  /** Null when it rests on one person who has not agreed, as a figure about it would be one about them; and where `base` is. */
  figures: AssetFigures.nullable(),
});
export type ConnectedAsset = z.infer<typeof ConnectedAsset>;

export const ConnectedAssets = z.strictObject({
  wave: Wave,
  /**
   * When these figures were told first; they are told again until at least 10 people more or fewer have answered. Null where
   * they are those of now, for coordinators, and where nothing is told.
   */
  asOf: z.string().nullable(),
  /** What the figures stand on; null while none are told, as with fewer than 10 who answered. */
  base: z
    .strictObject({
      answered: ShownCount,
      population: z.number().nullable(),
      /** Neighbourhoods and age bands that at least 3 of them are of. */
      neighbourhoods: z.int(),
      ageBands: z.int(),
    })
    .nullable(),
  /** Most turned to first; those of equal figures by name. */
  items: z.array(ConnectedAsset),
  /** The work that finds the circles, while it runs: follow it, then ask again. */
  working: JobId.nullable(),
});
export type ConnectedAssets = z.infer<typeof ConnectedAssets>;

export const connectionRoutes = {
  listConnectedAssets: defineRoute({
    id: 'listConnectedAssets',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/connected-assets',
    summary: 'Assets by how residents are connected to them, but those for the panel only',
    who: ['link-worker', 'coordinator'],
    takes: 'long',
    params: z.strictObject({ communityId: CommunityId, waveId: WaveId }),
    reply: ConnectedAssets,
  }),
} as const;
