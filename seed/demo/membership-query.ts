import { z } from 'zod';
import { defineQuery } from '../../server/neo4j/query.ts';

export const saveMemberships = defineQuery(
  'seed/save-memberships',
  'write',
  z.object({ communityId: z.uuid(), rows: z.array(z.object({ identityKey: z.string(), groupKey: z.string() })) }),
  z.object({ saved: z.number() }),
);
