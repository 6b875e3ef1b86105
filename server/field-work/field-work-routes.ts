import { Router } from 'express';
import { seesWave, writtenBy } from '../accounts/viewer.ts';
import { fieldWorkRoutes } from '../contract/field-work.ts';
import { bind } from '../http/bind.ts';
import type { FieldPackService } from './field-pack-service.ts';
import type { FieldWorkService } from './field-work-service.ts';

type Given = { readonly fieldWork: FieldWorkService; readonly fieldPacks: FieldPackService };

export const createFieldWorkRoutes = ({ fieldWork, fieldPacks }: Given): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, fieldWorkRoutes.listWaves, async ({ params: { communityId }, viewer }) => {
    const items = await fieldWork.list(communityId, writtenBy(viewer, communityId));
    return { items: items.filter(({ wave }) => seesWave(viewer, communityId, wave.id)) };
  });
  bind(router, fieldWorkRoutes.readWaveWork, ({ params, viewer }) =>
    fieldWork.read(params, writtenBy(viewer, params.communityId)),
  );
  bind(router, fieldWorkRoutes.editWaveWork, ({ params, ifMatch, body, viewer }) =>
    fieldWork.edit(params, ifMatch, body, viewer.id),
  );
  bind(router, fieldWorkRoutes.readFieldPack, async ({ params, query, viewer }) => {
    const researcherId = writtenBy(viewer, params.communityId);
    const isLate = query.late === 'yes' && researcherId === null;
    const pack = isLate ? await fieldPacks.readForLate(params) : await fieldPacks.read(params, researcherId);
    return { ...pack, takenBy: viewer.id };
  });
  return router;
};
