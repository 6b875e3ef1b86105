import { z } from 'zod';
import { Telling } from '../contract/tellings.ts';
import { defineQuery } from '../neo4j/query.ts';

const oneInWave = z.object({ communityId: z.uuid(), waveId: z.uuid(), id: z.uuid() });
const { startedAt, finishedAt, knows } = Telling.shape;

export const readTimes = defineQuery('tellings/read-times', 'read', oneInWave, z.object({ startedAt, finishedAt }));
export const listKnows = defineQuery('tellings/list-knows', 'read', oneInWave, z.object(knows.element.shape));
