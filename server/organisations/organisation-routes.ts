import { Router } from 'express';
import { organisationRoutes } from '../contract/organisations.ts';
import { writingOf } from '../directory/decided.ts';
import { bind } from '../http/bind.ts';
import type { OrganisationService } from './organisation-service.ts';

export const createOrganisationRoutes = (organisations: OrganisationService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, organisationRoutes.listOrganisations, ({ params, query }) => organisations.list(params.communityId, query));
  bind(router, organisationRoutes.createOrganisation, ({ params, body: { id, ...fields }, viewer }) =>
    organisations.create(params.communityId, id, fields, viewer.id, writingOf(viewer, params.communityId)),
  );
  bind(router, organisationRoutes.readOrganisation, ({ params }) => organisations.read(params.communityId, params.id));
  bind(router, organisationRoutes.editOrganisation, ({ params, body, viewer, ifMatch }) =>
    organisations.edit(params.communityId, params.id, ifMatch, body, viewer.id, writingOf(viewer, params.communityId)),
  );
  bind(router, organisationRoutes.removeOrganisation, async ({ params, viewer }) => {
    await organisations.remove(params.communityId, params.id, viewer.id);
    return undefined;
  });
  return router;
};
