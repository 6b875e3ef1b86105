import { type Response, Router } from 'express';
import { measureRoutes } from '../contract/measures.ts';
import { bind } from '../http/bind.ts';
import type { MeasureFile } from './measure-file.ts';
import type { MeasureService } from './measure-service.ts';

const send = (response: Response, { name, mediaType, text }: MeasureFile): undefined => {
  // Only letters and the like: a wave's name is somebody's text, and this is a header.
  const plain = name.replace(/[^\p{L}\p{N} ._-]/gu, '_');
  const ending = plain.slice(plain.lastIndexOf('.'));
  response
    .set({
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="figures${ending}"; filename*=UTF-8''${encodeURIComponent(plain)}`,
      'X-Content-Type-Options': 'nosniff',
    })
    .send(text);
  return undefined;
};

export const createMeasureRoutes = (measures: MeasureService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, measureRoutes.readMeasures, ({ params }) => measures.read(params.communityId, params.waveId));
  bind(router, measureRoutes.downloadMeasures, async ({ params, query, response }) =>
    send(response, await measures.file(params.communityId, params.waveId, query.as)),
  );
  bind(router, measureRoutes.analyseWave, ({ params }) => measures.analyse(params.communityId, params.waveId));
  return router;
};
