/**
 * The OpenAPI 3.1 document of a route table. Pure: the same routes give the same document.
 * Source: OpenAPI Specification 3.1.0, https://spec.openapis.org/oas/v3.1.0
 */
import type { ApiDocument } from '../contract/openapi.ts';
import type { Route } from '../contract/route.ts';
import { type Parameter, type RouteSchemas, toComponents } from './components.ts';
import { featureOf, featuresOf } from './features.ts';
import type { JsonSchema } from './json-schema.ts';
import { problemResponses, responsesOf } from './replies.ts';

const about = `What the pages of Kith use, and what other programs may use.

Ids are made by whoever sends something new, so that sending it again adds nothing. Every refusal is a problem document (RFC 9457) \
with a code, words for its reader, and a pointer to every field that cannot be used. What can change carries a version as its ETag; \
a change names the version it is meant for as If-Match, and a stale one answers 409 with what is stored now.

An address that is there answers any other method with 405 and the methods it takes in Allow. \
\`x-who\` says which roles may call a route; 'anyone' needs no session.`;

/** The path as OpenAPI writes it: /api/communities/{communityId} */
export const openapiPath = (path: string): string => path.replace(/:([A-Za-z]+)/g, '{$1}');

const inPlace = (where: 'path' | 'query', { name, schema, required }: Parameter): JsonSchema => ({
  name,
  in: where,
  required: where === 'path' || required,
  schema,
});

const ifMatch = (route: Route): JsonSchema[] =>
  route.ifMatch === undefined
    ? []
    : [
        {
          name: 'If-Match',
          in: 'header',
          required: route.ifMatch === 'must',
          description: 'The version that the change is for: the ETag that came with it.',
          schema: { type: 'string', pattern: '^(W/)?("[0-9]{1,15}"|[0-9]{1,15})$' },
        },
      ];

const requestBody = (route: Route, { body }: RouteSchemas): JsonSchema => {
  if (route.upload) {
    const { mediaType, maxBytes } = route.upload;
    const description = `The bytes of the file, at most ${Math.floor(maxBytes / 1024 / 1024)} MB; without any it is an empty file.`;
    return { requestBody: { required: false, description, content: { [mediaType]: { schema: {} } } } };
  }
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {};
};

const operation = (route: Route, schemas: RouteSchemas): JsonSchema => ({
  operationId: route.id,
  summary: route.summary,
  tags: [featureOf(route)],
  'x-who': [...route.who],
  security: route.who.includes('anyone') ? [] : [{ session: [] }],
  parameters: [
    ...schemas.params.map((one) => inPlace('path', one)),
    ...schemas.query.map((one) => inPlace('query', one)),
    ...ifMatch(route),
  ],
  ...requestBody(route, schemas),
  responses: responsesOf(route, schemas),
});

const session: JsonSchema = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-kith',
  description:
    'Set at sign-in. A change that comes with it must say that it comes from no other site, as browsers do by themselves: \
a program sends `Sec-Fetch-Site: same-origin`, or its `Origin`. Otherwise it is refused with 403.',
};

/**
 * Describes an API.
 * @param version of the program, as in package.json.
 */
export const toApiDocument = (routes: readonly Route[], version: string): ApiDocument => {
  const components = toComponents(routes);
  const paths: Record<string, JsonSchema> = {};
  for (const route of routes) {
    const path = openapiPath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components.of(route)) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kith', version, description: about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: featuresOf(routes).map((feature) => ({ ...feature })),
    paths,
    components: { schemas: components.schemas, responses: problemResponses, securitySchemes: { session } },
  };
};
