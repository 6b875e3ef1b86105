import { Router } from 'express';
import { scoreRoutes } from '../contract/scores.ts';
import { bind } from '../http/bind.ts';
import { sendFile } from '../http/send-file.ts';
import type { ScoreService } from './score-service.ts';

export const createScoreRoutes = (scores: ScoreService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, scoreRoutes.readScores, ({ params }) => scores.read(params));
  bind(router, scoreRoutes.downloadScores, async ({ params, query, response }) =>
    sendFile(response, await scores.file(params, query.as), 'scores'),
  );
  return router;
};
