/**
 * The description of this API, made from the route table: as OpenAPI 3.1 for programs and as a page for people.
 */
import { z } from 'zod';
import { defineRoute } from './route.ts';

/** The outer form; what is inside is for OpenAPI's own rules, which its tests hold it to. */
export const ApiDocument = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.record(z.string(), z.unknown()),
  servers: z.array(z.record(z.string(), z.unknown())),
  tags: z.array(z.record(z.string(), z.unknown())),
  paths: z.record(z.string(), z.unknown()),
  components: z.record(z.string(), z.unknown()),
});
export type ApiDocument = z.infer<typeof ApiDocument>;

export const openapiRoutes = {
  readApiDocument: defineRoute({
    id: 'readApiDocument',
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description of the API, as OpenAPI 3.1',
    who: ['anyone'],
    reply: ApiDocument,
  }),
  readApiPage: defineRoute({
    id: 'readApiPage',
    method: 'GET',
    path: '/api/docs',
    summary: 'The same description as a page to read',
    who: ['anyone'],
    kind: 'file',
    mediaTypes: ['text/html'],
  }),
  readApiStyle: defineRoute({
    id: 'readApiStyle',
    method: 'GET',
    path: '/api/docs.css',
    summary: 'How that page looks',
    who: ['anyone'],
    kind: 'file',
    mediaTypes: ['text/css'],
  }),
} as const;
