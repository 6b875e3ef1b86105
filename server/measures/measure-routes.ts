import { Router } from 'express';
import { measureRoutes } from '../contract/measures.ts';
import { bind } from '../http/bind.ts';
import { sendFile } from '../http/send-file.ts';
import type { MeasureService } from './measure-service.ts';

export const createMeasureRoutes = (measures: MeasureService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, measureRoutes.readMeasures, ({ params }) => measures.read(params.communityId, params.waveId));
  bind(router, measureRoutes.downloadMeasures, async ({ params, query, response }) =>
    sendFile(response, await measures.file(params.communityId, params.waveId, query.as), 'figures'),
  );
  bind(router, measureRoutes.analyseWave, ({ params }) => measures.analyse(params.communityId, params.waveId));
  return router;
};
