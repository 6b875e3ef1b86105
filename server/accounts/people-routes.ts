import { Router } from 'express';
import { peopleRoutes } from '../contract/people.ts';
import { bind } from '../http/bind.ts';
import { type AccountServices, addressOf, enter } from './account-routes.ts';
import type { LinkService } from './link-service.ts';
import type { PeopleService } from './people-service.ts';

export const createPeopleRoutes = (people: PeopleService, links: LinkService, accounts: AccountServices): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, peopleRoutes.listPeople, ({ params }) => people.list(params.communityId));
  bind(router, peopleRoutes.invite, ({ params, body, viewer }) => people.invite(params.communityId, body, viewer));
  bind(router, peopleRoutes.withdrawInvitation, async ({ params }) => {
    await people.withdraw(params.communityId, params.linkId);
    return undefined;
  });
  bind(router, peopleRoutes.setRoles, async ({ params, body, viewer }) => ({
    people: await people.setRoles(params.communityId, params.userId, body.roles, viewer),
  }));
  bind(router, peopleRoutes.makeResetLink, ({ params, body, viewer }) =>
    people.makeResetLink(params.communityId, params.userId, body.id, viewer),
  );
  bind(router, peopleRoutes.readLink, ({ body }) => links.read(body.secret));
  bind(router, peopleRoutes.useLink, async ({ body, request, response }) =>
    enter(response, await links.use({ ...body, address: addressOf(request) }), accounts),
  );
  return router;
};
