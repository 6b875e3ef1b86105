import { z } from 'zod';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const Counted = z.object({ key: z.string(), count: z.number(), leftMs: z.number() });

export const addRequests = defineQuery(
  'limits/add',
  'write',
  z.object({ counted: z.array(z.object({ key: z.string(), more: boltInt(z.int()), leftMs: boltInt(z.int()) })) }),
  Counted,
);
export const readRequests = defineQuery('limits/read', 'read', z.object({ keys: z.array(z.string()) }), Counted);
export const removeEndedRequests = defineQuery('limits/remove-ended', 'write', z.object({}), z.object({ removed: z.number() }));
