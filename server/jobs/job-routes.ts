import { Router } from 'express';
import { jobRoutes } from '../contract/jobs.ts';
import { bind } from '../http/bind.ts';
import { sendEvents } from '../http/events.ts';
import { hasEnded, type JobService } from './job-service.ts';

export const createJobRoutes = (jobs: JobService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, jobRoutes.readJob, ({ params }) => jobs.read(params.communityId, params.jobId));
  bind(router, jobRoutes.cancelJob, ({ params }) => jobs.cancel(params.communityId, params.jobId));
  bind(router, jobRoutes.followJob, async ({ params, response }) => {
    const first = await jobs.read(params.communityId, params.jobId);
    await sendEvents(response, jobRoutes.followJob.reply, first, {
      next: () => jobs.read(params.communityId, params.jobId),
      isLast: hasEnded,
    });
    return first;
  });
  return router;
};
