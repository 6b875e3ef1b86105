import { z } from 'zod';
import { Job, JobKind, JobStatus } from '../contract/jobs.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const one = { id: z.uuid(), communityId: z.uuid() };
const JobRow = z.object({ ...Job.shape });
const IdRow = z.object({ id: z.string() });

export const createJob = defineQuery(
  'jobs/create',
  'write',
  z.object({ ...one, kind: JobKind, input: z.string(), place: z.string().nullable() }),
  JobRow,
);
export const readJob = defineQuery('jobs/read', 'read', z.object(one), JobRow);
export const readJobResult = defineQuery(
  'jobs/read-result',
  'read',
  z.object(one),
  z.object({ input: z.string(), result: z.string().nullable(), status: JobStatus }),
);
export const createJobOnce = defineQuery(
  'jobs/create-once',
  'write',
  z.object({ ...one, kind: JobKind, input: z.string(), onceKey: z.string(), restMs: boltInt(z.int()), again: z.boolean() }),
  JobRow,
);
export const countJobs = defineQuery(
  'jobs/count-by-status',
  'read',
  z.object({}),
  z.object({ status: JobStatus, jobs: z.number() }),
);
export const claimJob = defineQuery(
  'jobs/claim',
  'write',
  z.object({ kinds: z.array(JobKind), owner: z.string(), place: z.string(), leaseSeconds: boltInt(z.int()) }),
  z.object({ id: z.string(), communityId: z.string(), kind: JobKind, input: z.string(), attempts: z.number() }),
);
export const releaseJob = defineQuery('jobs/release', 'write', z.object({ ...one, owner: z.string() }), IdRow);
const progress = { done: boltInt(z.int()), total: boltInt(z.int()) };
export const beatJob = defineQuery(
  'jobs/beat',
  'write',
  z.object({ ...one, owner: z.string(), stage: z.string(), ...progress }),
  IdRow,
);
export const finishJob = defineQuery(
  'jobs/finish',
  'write',
  z.object({ ...one, owner: z.string(), status: JobStatus, message: z.string(), result: z.string().nullable(), ...progress }),
  IdRow,
);
export const cancelJob = defineQuery('jobs/cancel', 'write', z.object(one), IdRow);
