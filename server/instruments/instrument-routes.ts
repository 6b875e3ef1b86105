import { Router } from 'express';
import { instrumentRoutes } from '../contract/instruments.ts';
import { bind } from '../http/bind.ts';
import type { InstrumentService } from './instrument-service.ts';

export const createInstrumentRoutes = (instruments: InstrumentService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, instrumentRoutes.listInstruments, ({ params }) => instruments.list(params.communityId));
  bind(router, instrumentRoutes.listScales, async ({ params }) => ({
    items: [...(await instruments.listScales(params.communityId))],
  }));
  bind(router, instrumentRoutes.createInstrument, ({ params, body, viewer }) =>
    instruments.create(params.communityId, body, viewer.id),
  );
  bind(router, instrumentRoutes.readInstrument, ({ params }) => instruments.read(params));
  bind(router, instrumentRoutes.editInstrument, ({ params, ifMatch, body, viewer }) =>
    instruments.edit(params, ifMatch ?? 0, body.draft, viewer.id),
  );
  bind(router, instrumentRoutes.publishInstrument, ({ params, body, viewer }) => instruments.publish(params, body, viewer.id));
  bind(router, instrumentRoutes.readInstrumentVersion, ({ params }) => instruments.readVersion(params));
  bind(router, instrumentRoutes.retireInstrumentVersion, ({ params }) => instruments.retire(params));
  return router;
};
