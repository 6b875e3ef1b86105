import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

/** What is told of a wave: each kind by itself. */
export const ShowingKind = z.enum(['connections', 'scores']);

const which = { communityId: z.uuid(), waveId: z.uuid(), kind: ShowingKind };
const KeyRow = z.object({ key: z.string() });

/** `everyone`, `earlier`: what was told before that, as disclosure/earlier.ts has it, the tellings as text. */
const Kept = z.object({
  at: z.string(),
  respondents: z.array(z.string()),
  figures: z.string(),
  everyone: z.array(z.string()),
  earlier: z.string(),
});

export const readShowing = defineQuery('showings/read', 'read', z.object(which), Kept);
export const lockShowing = defineQuery('showings/lock', 'write', z.object(which), KeyRow);
export const saveShowing = defineQuery(
  'showings/save',
  'write',
  z.object({ ...which, ...Kept.shape, at: z.iso.datetime() }),
  KeyRow,
);
