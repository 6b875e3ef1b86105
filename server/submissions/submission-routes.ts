import { Router } from 'express';
import { submissionRoutes } from '../contract/submissions.ts';
import { bind } from '../http/bind.ts';
import type { SubmissionService } from './submission-service.ts';

export const createSubmissionRoutes = (submissions: SubmissionService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, submissionRoutes.sendSubmission, ({ params, body, viewer }) => submissions.send(params, body, viewer.id));
  bind(router, submissionRoutes.findForm, ({ params, query }) => submissions.findForm(params, query.id));
  bind(router, submissionRoutes.openDraftKey, async ({ params, body, viewer }) => ({
    key: await submissions.openDraftKey(params, body.sealed, viewer.id),
  }));
  return router;
};
