/**
 * The description of the API is whole: every route is in it, and everything in it leads somewhere.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CommunityId } from '../../../server/contract/ids.ts';
import { defineRoute, type Route } from '../../../server/contract/route.ts';
import { allRoutes } from '../../../server/contract/routes.ts';
import { openapiPath, toApiDocument } from '../../../server/openapi/document.ts';
import { type Json, type JsonSchema, refsIn } from '../../../server/openapi/json-schema.ts';
import { apiPage } from '../../../server/openapi/page.ts';

type Operation = JsonSchema & { readonly parameters: readonly JsonSchema[]; readonly responses: Record<string, JsonSchema> };

const describeApi = (routes: readonly Route[]) => {
  const document = toApiDocument(routes, '1.2.3');
  const operations = document.paths as Record<string, Record<string, Operation>>;
  return {
    document,
    operation: (route: Route) => operations[openapiPath(route.path)]?.[route.method.toLowerCase()] as Operation,
  };
};
const api = describeApi(allRoutes);

const at = (document: unknown, ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document);

const valuesOf = (value: Json, wanted: string): Json[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, wanted));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    ...(key === wanted && typeof one === 'string' ? [one] : []),
    ...valuesOf(one as Json, wanted),
  ]);
};

describe('the OpenAPI document', () => {
  it('has every route, and no other', () => {
    expect(allRoutes.length).toBeGreaterThan(50);
    const found = Object.values(api.document.paths).flatMap((one) => Object.values(one as object).map((op) => op.operationId));
    expect(found.sort()).toEqual(allRoutes.map((route) => route.id).sort());
    for (const route of allRoutes) {
      const operation = api.operation(route);
      expect(operation, route.id).toMatchObject({ summary: route.summary, 'x-who': route.who });
      expect(operation.responses[route.status], route.id).toBeDefined();
      expect(operation['security'], route.id).toEqual(route.who.includes('anyone') ? [] : [{ session: [] }]);
      expect(operation['requestBody'] !== undefined, route.id).toBe(!!route.upload || !(route.body instanceof z.ZodUndefined));
    }
  });

  it('declares every parameter of a path and of a query, once', () => {
    for (const route of allRoutes) {
      const { parameters } = api.operation(route);
      const named = (where: string) => parameters.filter((one) => one['in'] === where).map((one) => one['name']);
      const inPath = [...route.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1]);
      expect(named('path'), route.id).toEqual(inPath);
      expect(named('query'), route.id).toEqual(Object.keys(route.query.shape));
      expect(named('header'), route.id).toEqual(route.ifMatch ? ['If-Match'] : []);
    }
  });

  it('has no reference that leads nowhere, and nothing to which none leads', () => {
    const refs = new Set(refsIn(api.document as unknown as Json));
    expect(refs.size).toBeGreaterThan(80);
    expect([...refs].filter((ref) => at(api.document, ref) === undefined)).toEqual([]);
    const { schemas } = api.document.components as { schemas: Record<string, Json> };
    expect(Object.keys(schemas).filter((name) => !refs.has(`#/components/schemas/${name}`))).toEqual([]);
  });

  it('uses only patterns that every engine can read', () => {
    const patterns = new Set(valuesOf(api.document as unknown as Json, 'pattern') as string[]);
    expect(patterns.size).toBeGreaterThan(5);
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern, 'u'), pattern).not.toThrow();
      expect(pattern).not.toMatch(/\\p\{|\\u\{|\(\?<|\(\?=|\(\?!/);
    }
  });

  it('says which answers carry a version, and where a change must name one', () => {
    const readAsset = allRoutes.find((route) => route.id === 'readAsset') as Route;
    const editAsset = allRoutes.find((route) => route.id === 'editAsset') as Route;
    const listAssets = allRoutes.find((route) => route.id === 'listAssets') as Route;
    expect(api.operation(readAsset).responses['200']?.['headers']).toHaveProperty('ETag');
    expect(api.operation(listAssets).responses['200']?.['headers']).toBeUndefined();
    expect(api.operation(editAsset).parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }));
  });

  it('says what is in an event, and that a file may hold any bytes', () => {
    const follow = allRoutes.find((route) => route.id === 'followJob') as Route;
    const data = { type: 'string', contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/Job' } };
    expect(api.operation(follow).responses['200']?.['content']).toMatchObject({
      'text/event-stream': { schema: { properties: { data }, required: ['data'] } },
    });
    const upload = allRoutes.find((route) => route.id === 'uploadFile') as Route;
    expect(api.operation(upload)['requestBody']).toMatchObject({ required: false, content: { 'text/csv': { schema: {} } } });
    const download = allRoutes.find((route) => route.id === 'downloadRefused') as Route;
    expect(Object.keys(api.operation(download).responses)).toContain('200');
  });

  it('tells what comes in from what goes out only where they differ', () => {
    const names = Object.keys((api.document.components as { schemas: object }).schemas);
    expect(names).toEqual(
      expect.arrayContaining(['Community', 'NewCommunity', 'ImportMapping', 'ImportMappingInput', 'Problem']),
    );
    expect(names).not.toContain('NewCommunityInput');
    expect(names).not.toContain('CommunityIdInput');
  });

  it('takes in a route that nobody has foreseen', () => {
    const route = defineRoute({
      id: 'doOddThing',
      method: 'POST',
      path: '/api/odd-things/:communityId',
      summary: '<script>alert("1 & 2")</script>',
      who: ['anyone'],
      params: z.strictObject({ communityId: CommunityId }),
      body: z.strictObject({ deep: z.array(z.strictObject({ id: CommunityId })) }),
    }) as unknown as Route;
    const { document, operation } = describeApi([route]);
    expect(document.tags).toEqual([{ name: 'Odd things', description: '' }]);
    expect(operation(route)).toMatchObject({ tags: ['Odd things'], requestBody: { required: true } });
    const page = apiPage(document, '/style.css');
    expect(page).not.toContain('<script');
    expect(page).toContain('&#60;script&#62;alert(&#34;1 &#38; 2&#34;)');
  });
});

describe('the page of the API', () => {
  const page = apiPage(api.document, '/style.css');
  it('has every route, no script, no style of its own, and no link that leads nowhere', () => {
    for (const route of allRoutes) expect(page).toContain(`<article id="${route.id}">`);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });
});
