import { Router } from 'express';
import { roleIn, type Viewer } from '../accounts/viewer.ts';
import { type Job, jobRoutes } from '../contract/jobs.ts';
import { notFound } from '../errors.ts';
import { bind } from '../http/bind.ts';
import { sendEvents } from '../http/events.ts';
import { hasEnded, type JobService } from './job-service.ts';

/** How far other work is tells how many people there are, or have answered: that is for who looks after the map. */
const readFor = async (
  jobs: JobService,
  viewer: Viewer,
  { communityId, jobId }: { readonly communityId: string; readonly jobId: string },
): Promise<Job> => {
  const job = await jobs.read(communityId, jobId);
  if (job.kind !== 'measure' && roleIn(viewer, communityId) !== 'coordinator') throw notFound('piece of work');
  return job;
};

export const createJobRoutes = (jobs: JobService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, jobRoutes.readJob, ({ params, viewer }) => readFor(jobs, viewer, params));
  bind(router, jobRoutes.cancelJob, ({ params }) => jobs.cancel(params.communityId, params.jobId));
  bind(router, jobRoutes.followJob, async ({ params, viewer, response }) => {
    const first = await readFor(jobs, viewer, params);
    await sendEvents(response, jobRoutes.followJob.reply, first, {
      next: () => jobs.read(params.communityId, params.jobId),
      isLast: hasEnded,
    });
    return first;
  });
  return router;
};
