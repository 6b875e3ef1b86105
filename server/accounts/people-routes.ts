import { Router } from 'express';
import { peopleRoutes } from '../contract/people.ts';
import { addressOf } from '../http/address.ts';
import { bind } from '../http/bind.ts';
import { tellTrail } from '../http/trail.ts';
import { type AccountServices, enter } from './account-routes.ts';
import type { LinkService } from './link-service.ts';
import type { PeopleService } from './people-service.ts';
import { loggedRoles } from './set-roles.ts';

export const createPeopleRoutes = (people: PeopleService, links: LinkService, accounts: AccountServices): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, peopleRoutes.listPeople, ({ params }) => people.list(params.communityId));
  bind(router, peopleRoutes.invite, ({ params, body, viewer }) => people.invite(params.communityId, body, viewer));
  bind(router, peopleRoutes.withdrawInvitation, async ({ params }) => {
    await people.withdraw(params.communityId, params.linkId);
    return undefined;
  });
  bind(router, peopleRoutes.setRoles, async ({ params, body, viewer, response }) => {
    const before = (await people.list(params.communityId)).people;
    const after = await people.setRoles(params.communityId, params.userId, body, viewer);
    tellTrail(response, { change: { before: loggedRoles(before, params.userId), after: loggedRoles(after, params.userId) } });
    return { people: after };
  });
  bind(router, peopleRoutes.makeResetLink, ({ params, body, viewer }) =>
    people.makeResetLink(params.communityId, params.userId, body.id, viewer),
  );
  bind(router, peopleRoutes.readLink, ({ body }) => links.read(body.secret));
  bind(router, peopleRoutes.useLink, async ({ body, request, response }) => {
    tellTrail(response, { whom: { link: body.secret } });
    return enter(response, await links.use({ ...body, address: addressOf(request) }), accounts);
  });
  return router;
};
