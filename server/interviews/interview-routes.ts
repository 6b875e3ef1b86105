import { Router } from 'express';
import { writtenBy } from '../accounts/viewer.ts';
import { interviewRoutes } from '../contract/interviews.ts';
import { bind } from '../http/bind.ts';
import type { InterviewService } from './interview-service.ts';

export const createInterviewRoutes = (interviews: InterviewService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, interviewRoutes.readInterviewForm, ({ params }) => interviews.readForm(params));
  bind(router, interviewRoutes.addReadyQuestions, async ({ params }) => ({
    items: await interviews.addReadyQuestions(params.communityId),
  }));
  bind(router, interviewRoutes.listInterviews, ({ params, query, viewer }) =>
    interviews.list(params, { ...query, writtenBy: writtenBy(viewer, params.communityId) }),
  );
  bind(router, interviewRoutes.createInterview, ({ params, body, viewer }) => interviews.create(params, body, viewer.id));
  bind(router, interviewRoutes.readInterview, ({ params, viewer }) =>
    interviews.read({ ...params, writtenBy: writtenBy(viewer, params.communityId) }),
  );
  bind(router, interviewRoutes.mendInterview, ({ params, body, viewer, ifMatch }) =>
    interviews.mend({ ...params, writtenBy: writtenBy(viewer, params.communityId) }, ifMatch, body.answers, viewer.id),
  );
  return router;
};
