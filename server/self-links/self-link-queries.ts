import { z } from 'zod';
import { SelfLink } from '../contract/self-links.ts';
import { boltInt, defineQuery, Whole } from '../neo4j/query.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };
/** Whose links are meant; everybody's when null. */
const madeBy = z.string().nullable();
const byHash = { secretHash: z.string() };
const Place = z.object({ communityId: z.string(), waveId: z.string() });

export const make = defineQuery(
  'self-links/make',
  'write',
  z.object({ ...inWave, ...byHash, id: z.uuid(), by: z.string(), days: boltInt(z.number()) }),
  z.object({ fresh: z.boolean(), expiresAt: z.string() }),
);
export const list = defineQuery('self-links/list', 'read', z.object({ ...inWave, madeBy }), z.object(SelfLink.shape));
export const remove = defineQuery(
  'self-links/remove',
  'write',
  z.object({ ...inWave, id: z.uuid(), madeBy }),
  z.object({ removed: Whole }),
);
export const find = defineQuery('self-links/find', 'read', z.object(byHash), Place);
export const claim = defineQuery(
  'self-links/claim',
  'write',
  z.object({ ...byHash, responseId: z.uuid(), contentHash: z.string() }),
  Place,
);
export const use = defineQuery('self-links/use', 'write', z.object(byHash), z.object({ id: z.string() }));
