import { Router } from 'express';
import { placeRoutes } from '../contract/places.ts';
import { requireVersion } from '../directory/entry-service.ts';
import { bind } from '../http/bind.ts';
import type { NeighbourhoodService } from './neighbourhood-service.ts';
import type { PlaceService } from './place-service.ts';

type PlaceServices = { readonly places: PlaceService; readonly neighbourhoods: NeighbourhoodService };

export const createPlaceRoutes = ({ places, neighbourhoods }: PlaceServices): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, placeRoutes.editCommunity, ({ params, body, ifMatch, viewer }) =>
    places.edit(params.communityId, requireVersion(ifMatch), body, viewer.id),
  );
  bind(router, placeRoutes.readBoundary, async ({ params }) => ({ boundary: await places.readBoundary(params.communityId) }));
  bind(router, placeRoutes.listNeighbourhoods, async ({ params }) => ({
    items: await neighbourhoods.list(params.communityId),
  }));
  bind(router, placeRoutes.createNeighbourhood, ({ params, body: { id, ...fields }, viewer }) =>
    neighbourhoods.create(params.communityId, id, fields, viewer.id),
  );
  bind(router, placeRoutes.editNeighbourhood, ({ params, body, ifMatch, viewer }) =>
    neighbourhoods.edit(params.communityId, params.neighbourhoodId, requireVersion(ifMatch), body, viewer.id),
  );
  bind(router, placeRoutes.removeNeighbourhood, async ({ params, viewer }) => {
    await neighbourhoods.remove(params.communityId, params.neighbourhoodId, viewer.id);
    return undefined;
  });
  bind(router, placeRoutes.readNeighbourhoodBoundary, async ({ params }) => ({
    boundary: await neighbourhoods.readBoundary(params.communityId, params.neighbourhoodId),
  }));
  return router;
};
