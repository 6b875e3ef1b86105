import { z } from 'zod';
import { defineQuery, Whole } from '../neo4j/query.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };

/** A tie there may be: this name generator, from one member to another. */
export const Pair = z.object({ generator: z.string(), fromId: z.string(), toId: z.string() });
export type Pair = z.infer<typeof Pair>;

export const listPairs = defineQuery(
  'ties/list-pairs',
  'read',
  z.object({ ...inWave, responseIds: z.array(z.string()).readonly() }),
  Pair,
);
export const derive = defineQuery(
  'ties/derive',
  'write',
  z.object({ ...inWave, pairs: z.array(Pair).readonly() }),
  z.object({ ties: Whole }),
);
export const listResponses = defineQuery('ties/list-responses', 'read', z.object(inWave), z.object({ id: z.string() }));
export const removeUnsaid = defineQuery('ties/remove-unsaid', 'write', z.object(inWave), z.object({ removed: z.number() }));
