import { Router } from 'express';
import { residentRoutes } from '../contract/residents.ts';
import { bind } from '../http/bind.ts';
import { tellTrail } from '../http/trail.ts';
import type { IdentityService } from './identity-service.ts';
import type { ResidentService } from './resident-service.ts';

export const createResidentRoutes = (residents: ResidentService, identities: IdentityService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, residentRoutes.listResidents, ({ params, query }) => residents.list(params.communityId, query));
  bind(router, residentRoutes.createResident, ({ params, body: { id, ...fields }, viewer }) =>
    residents.create(params.communityId, id, fields, viewer.id),
  );
  bind(router, residentRoutes.readResident, ({ params }) => residents.read(params.communityId, params.id));
  bind(router, residentRoutes.editResident, ({ params, body, viewer, ifMatch }) =>
    residents.edit(params.communityId, params.id, ifMatch, body, viewer.id),
  );
  bind(router, residentRoutes.removeResident, async ({ params, viewer }) => {
    await residents.remove(params.communityId, params.id, viewer.id);
    return undefined;
  });
  bind(router, residentRoutes.readIdentity, ({ params, body, response }) => {
    tellTrail(response, { reason: body.reason });
    return identities.read(params.communityId, params.id);
  });
  bind(router, residentRoutes.saveIdentity, ({ params, body, viewer, ifMatch }) =>
    identities.save(params.communityId, params.id, ifMatch, body, viewer.id),
  );
  bind(router, residentRoutes.eraseIdentity, async ({ params }) => {
    await identities.erase(params.communityId, params.id);
    return undefined;
  });
  return router;
};
