/**
 * Holding writes back, in the database itself: several processes may write to it.
 */
import { z } from 'zod';
import { boltInt, defineQuery } from './query.ts';

const Held = z.object({ holder: z.string() });
const params = z.object({ id: z.enum(['backup', 'restore']), holder: z.uuid() });

export const listHolds = defineQuery(
  'holds/list',
  'read',
  z.object({}),
  z.object({ id: z.string(), holder: z.string().nullable(), name: z.string().nullable() }),
);
export const takeHold = defineQuery('holds/take', 'write', params.extend({ seconds: boltInt(z.int().min(1)) }), Held);
export const releaseHold = defineQuery('holds/release', 'write', params, z.object({ id: z.string() }));
/** `name` is the file's, for whoever finds the store half restored. */
export const beginRestore = defineQuery('holds/begin-restore', 'write', z.object({ holder: z.uuid(), name: z.string() }), Held);
