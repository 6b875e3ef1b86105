import { Router } from 'express';
import { interviewRoutes } from '../contract/interviews.ts';
import { bind } from '../http/bind.ts';
import type { InterviewService } from './interview-service.ts';

export const createInterviewRoutes = (interviews: InterviewService): Router => {
  const router = Router();
  bind(router, interviewRoutes.readInterviewForm, ({ params }) => interviews.readForm(params));
  bind(router, interviewRoutes.addReadyQuestions, async ({ params }) => ({
    items: await interviews.addReadyQuestions(params.communityId),
  }));
  bind(router, interviewRoutes.listInterviews, ({ params, query }) => interviews.list(params, query));
  bind(router, interviewRoutes.createInterview, ({ params, body, viewer }) => interviews.create(params, body, viewer.id));
  bind(router, interviewRoutes.readInterview, ({ params }) => interviews.read(params));
  bind(router, interviewRoutes.mendInterview, ({ params, body, viewer, ifMatch }) =>
    interviews.mend(params, ifMatch, body.answers, viewer.id),
  );
  return router;
};
