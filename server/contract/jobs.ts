/**
 * Long work: what it is doing, how far it is, how it ended. Kept in the database, so that it survives a restart.
 */
import { z } from 'zod';
import { CommunityId, JobId } from './ids.ts';
import { defineRoute } from './route.ts';

export const JobStatus = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);
export type JobStatus = z.infer<typeof JobStatus>;

export const JobKind = z.enum(['import', 'measure', 'layout']);
export type JobKind = z.infer<typeof JobKind>;

export const Job = z.strictObject({
  id: JobId,
  kind: JobKind,
  status: JobStatus,
  /** What it is doing, in words for its user: "Reading ties". */
  stage: z.string(),
  done: z.number(),
  /** 0 while unknown. */
  total: z.number(),
  /** Why it failed, and what to do; empty otherwise. */
  message: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;

const params = z.strictObject({ communityId: CommunityId, jobId: JobId });

export const jobRoutes = {
  readJob: defineRoute({
    id: 'readJob',
    method: 'GET',
    path: '/api/communities/:communityId/jobs/:jobId',
    summary: 'How far a piece of long work is',
    who: ['link-worker', 'coordinator'],
    params,
    reply: Job,
  }),
  followJob: defineRoute({
    id: 'followJob',
    method: 'GET',
    path: '/api/communities/:communityId/jobs/:jobId/events',
    summary: 'The same as server-sent events, until the work ends',
    who: ['link-worker', 'coordinator'],
    params,
    reply: Job,
    kind: 'events',
  }),
  cancelJob: defineRoute({
    id: 'cancelJob',
    method: 'POST',
    path: '/api/communities/:communityId/jobs/:jobId/cancel',
    summary: 'Stop a piece of long work; what it has stored so far stays',
    who: ['coordinator'],
    params,
    reply: Job,
  }),
} as const;
