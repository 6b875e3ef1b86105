import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

const Public = z.object({ id: z.string(), publicKey: z.string() });

export const findCurrentKey = defineQuery('sealing/find-current', 'read', z.object({}), Public);
export const makeCurrentKey = defineQuery(
  'sealing/make-current',
  'write',
  z.object({ id: z.uuid(), publicKey: z.string(), privateKey: z.string() }),
  Public,
);
export const findPrivateKey = defineQuery(
  'sealing/find-private',
  'read',
  z.object({ id: z.uuid() }),
  z.object({ privateKey: z.string() }),
);
