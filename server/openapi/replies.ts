/**
 * What a route may answer: its own reply, and the problem documents that apply to it.
 */
import { z } from 'zod';
import type { Role, Route } from '../contract/route.ts';
import { Sealed } from '../contract/submissions.ts';
import type { RouteSchemas } from './components.ts';
import { type JsonSchema, refTo } from './json-schema.ts';

type Refusal = { readonly status: number; readonly name: string; readonly description: string; applies(route: Route): boolean };

const writes = (route: Route): boolean => route.method !== 'GET';
const takesBody = (route: Route): boolean => route.upload !== undefined || !(route.body instanceof z.ZodUndefined);
const needsSession = (route: Route): boolean => !route.who.includes('anyone');
const hasPlaces = (route: Route): boolean => Object.keys(route.params.shape).length > 0;
const everybody: ReadonlySet<Role> = new Set(['anyone', 'coming-in', 'signed-in']);
/** Whoever is in none of its roles is told that there is nothing. */
const isForRoles = (route: Route): boolean => !route.who.some((who) => everybody.has(who));

/** Whether something sealed is sent, which can only be read once it is opened. */
export const takesSealed = (route: Route): boolean =>
  route.body instanceof z.ZodObject && Object.values<unknown>(route.body.shape).includes(Sealed);
/** Sealed answers: whoever gave them may have taken them back by the time they arrive. */
const takesAnswers = (route: Route): boolean => takesSealed(route) && 'contentHash' in (route.body as z.ZodObject).shape;

/** The refusals of the whole API, by status. 405 has no place here: a path that takes the method never answers it. */
const refusals: readonly Refusal[] = [
  {
    status: 400,
    name: 'Invalid',
    description:
      'What was sent has not the form that is described here. Every reason is listed, each with a pointer to its place.',
    applies: () => true,
  },
  { status: 401, name: 'NotSignedIn', description: 'Nobody is signed in, or the session has ended.', applies: needsSession },
  {
    status: 403,
    name: 'Forbidden',
    description:
      'Not allowed to whoever is asking, asked for by a page of another site, or asked over an unprotected connection.',
    applies: () => true,
  },
  {
    status: 404,
    name: 'NotFound',
    description:
      'There is no such thing, or it belongs to a community that is not yours, or is not for your role: the answer is the same.',
    // What a body names may not be there either.
    applies: (route) => hasPlaces(route) || isForRoles(route) || takesBody(route),
  },
  {
    status: 409,
    name: 'Conflict',
    description:
      'It has the form, but contradicts itself or what is stored. With the code `stale`, `current` is what is stored now.',
    applies: (route) => writes(route) || route.mayConflict === true,
  },
  {
    status: 410,
    name: 'Withdrawn',
    description: 'Whoever it is about has taken it back: it is not here, and is not stored again.',
    applies: takesAnswers,
  },
  { status: 413, name: 'TooLarge', description: 'More than this address takes.', applies: takesBody },
  { status: 415, name: 'Unsupported', description: 'Sent in a form that is not taken here.', applies: takesBody },
  {
    status: 422,
    name: 'Unreadable',
    description:
      'What is sealed inside cannot be opened or read, or does not answer what it says it answers. Every reason is listed.',
    applies: takesSealed,
  },
  { status: 429, name: 'TooMany', description: 'Asked too often. Wait as long as `Retry-After` says.', applies: () => true },
  {
    status: 503,
    name: 'Unavailable',
    description: 'Not available just now: nothing was changed. Try again after the time in `Retry-After`.',
    applies: () => true,
  },
];

const waits = {
  'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'string', pattern: '^[0-9]+$' } },
};

/** The refusals as shared responses, by name. */
export const problemResponses: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  refusals.map(({ status, name, description }) => [
    name,
    {
      description,
      ...(status === 429 || status === 503 ? { headers: waits } : {}),
      content: { 'application/problem+json': { schema: refTo('Problem') } },
    },
  ]),
);

/** Whether the reply is of something that can change, and says which version of it. */
export const carriesVersion = (route: Route): boolean =>
  route.kind === 'json' && route.reply instanceof z.ZodObject && 'version' in route.reply.shape;

const etag = {
  ETag: {
    description: 'The version. Send it back as If-Match with a change.',
    required: true,
    schema: { type: 'string', pattern: '^"[0-9]+"$' },
  },
};

/** Of JSON in a file no more is said than that it is JSON. */
const fileContent = (mediaType: string) =>
  [mediaType, { schema: mediaType === 'application/json' ? {} : { type: 'string' } }] as const;

const content = (route: Route, reply: JsonSchema | undefined): JsonSchema | undefined => {
  if (route.kind === 'json') return { 'application/json': { schema: reply ?? {} } };
  if (route.kind === 'file') return Object.fromEntries((route.mediaTypes ?? ['application/octet-stream']).map(fileContent));
  if (route.kind === 'none') return undefined;
  // OpenAPI before 3.2 has no word for a stream; its readers take the schema for that of each event.
  const data = { type: 'string', contentMediaType: 'application/json', contentSchema: reply ?? {} };
  const description = 'One server-sent event; another comes whenever something has changed.';
  return { 'text/event-stream': { schema: { type: 'object', description, properties: { data }, required: ['data'] } } };
};

const success: Record<Route['kind'], string> = {
  json: 'Done.',
  events: 'Events follow until the work has ended.',
  file: 'The file.',
  none: 'Done; there is nothing to say.',
};

/** The responses of a route, by status. */
export const responsesOf = (route: Route, { reply }: RouteSchemas): JsonSchema => {
  const body = content(route, reply);
  const own = {
    description: success[route.kind],
    ...(carriesVersion(route) ? { headers: etag } : {}),
    ...(body ? { content: body } : {}),
  };
  const notChanged = { description: 'As `If-None-Match` says, you have this already.' };
  const no = refusals.filter((refusal) => refusal.applies(route));
  return {
    [route.status]: own,
    ...(route.method === 'GET' && route.kind === 'json' ? { 304: notChanged } : {}),
    ...Object.fromEntries(no.map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }])),
  };
};
