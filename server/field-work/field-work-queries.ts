import { z } from 'zod';
import { Wave } from '../contract/communities.ts';
import { PackEntry, WaveStatus } from '../contract/field-work.ts';
import { defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const inWave = { ...inCommunity, waveId: z.uuid() };
/** Whose interviews are counted; everybody's when null. */
const writtenBy = z.string().nullable();
export const IdRow = z.object({ id: z.string() });

const StoredWork = z.object({
  ...Wave.shape,
  version: z.number(),
  status: WaveStatus,
  /** JSON of a `Why`: what was said to those who were asked, also where the partnership is described otherwise by now. */
  why: z.string().nullable(),
  needsTraining: z.boolean(),
  versionId: z.string().nullable(),
  number: z.number().nullable(),
  /** JSON of an `InstrumentDocument`. */
  content: z.string().nullable(),
  retired: z.boolean(),
  interviews: z.number(),
  setAside: z.number(),
});
export type StoredWork = z.infer<typeof StoredWork>;

export const readWork = defineQuery('field-work/read-work', 'read', z.object({ ...inWave, writtenBy }), StoredWork);
export const listWaves = defineQuery(
  'field-work/list-waves',
  'read',
  z.object({ ...inCommunity, writtenBy }),
  z.object({ ...Wave.shape, status: WaveStatus, interviews: z.number() }),
);
export const lockWave = defineQuery('field-work/lock-wave', 'write', z.object(inWave), IdRow);
export const findVersion = defineQuery(
  'field-work/find-version',
  'read',
  z.object({ ...inCommunity, versionId: z.uuid() }),
  z.object({ id: z.string(), retired: z.boolean() }),
);
export const editWork = defineQuery(
  'field-work/edit-work',
  'write',
  z.object({
    ...inWave,
    status: WaveStatus,
    why: z.string().nullable(),
    needsTraining: z.boolean(),
    versionId: z.uuid().nullable(),
    revisionId: z.uuid(),
    by: z.string(),
    before: z.string(),
  }),
  IdRow,
);
export const linkWhy = defineQuery(
  'field-work/link-why',
  'write',
  z.object({
    ...inWave,
    partnershipKey: z.string(),
    partnershipId: z.uuid(),
    name: z.string(),
    members: z.string(),
    paidBy: z.string(),
    contact: z.string(),
    issueKey: z.string(),
    issueId: z.uuid(),
    title: z.string(),
    about: z.string(),
    by: z.string(),
  }),
  IdRow,
);
/** Empty keys keep none. */
export const unlinkWhy = defineQuery(
  'field-work/unlink-why',
  'write',
  z.object({ ...inWave, partnershipKey: z.string(), issueKey: z.string() }),
  IdRow,
);
export const listChoices = defineQuery(
  'field-work/list-choices',
  'read',
  z.object({ ...inCommunity, today: z.iso.date(), visible: z.array(z.string()).readonly(), showsUnagreed: z.boolean() }),
  z.object(PackEntry.shape),
);
