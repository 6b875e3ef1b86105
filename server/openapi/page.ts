/**
 * The API's description as a page to read: made on the server from the document, without a script.
 */
import type { ApiDocument } from '../contract/openapi.ts';
import { type Html, html, joined, none, withCode } from './html.ts';
import { isObject, type Json, type JsonSchema } from './json-schema.ts';
import { anchorOf, fieldList, inWords } from './schema-in-words.ts';

type Operation = { readonly method: string; readonly path: string; readonly about: JsonSchema };

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const texts = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const objects = (value: Json | undefined): JsonSchema[] => (Array.isArray(value) ? value.filter(isObject) : []);
const entries = (value: Json | undefined): [string, JsonSchema][] =>
  isObject(value) ? Object.entries(value).flatMap(([name, one]) => (isObject(one) ? [[name, one]] : [])) : [];
const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const places = { path: 'In the path', query: 'In the query', header: 'As a header' } as const;

const parameters = (operation: JsonSchema, where: keyof typeof places): Html => {
  const rows = objects(operation['parameters'])
    .filter((one) => one['in'] === where)
    .map((one) => {
      const schema = isObject(one['schema']) ? inWords(one['schema']) : none;
      const description = text(one['description']);
      const said = where === 'header' && description ? html`${description}` : schema;
      return html`<li><code>${text(one['name'])}</code>: ${said}${one['required'] === true ? '' : ' (may be left out)'}</li>`;
    });
  return rows.length === 0 ? none : html`<dt>${places[where]}</dt><dd><ul>${rows}</ul></dd>`;
};

const contents = (of: JsonSchema): Html =>
  joined(
    entries(of['content']).map(([mediaType, { schema }]) => {
      if (mediaType === 'text/event-stream' && isObject(schema))
        return html`events (<code>${mediaType}</code>), ${inWords(schema)}`;
      return mediaType === 'application/json' && isObject(schema) ? inWords(schema) : html`<code>${mediaType}</code>`;
    }),
    ' or ',
  );

const body = (operation: JsonSchema): Html => {
  const given = operation['requestBody'];
  if (!isObject(given)) return none;
  const description = text(given['description']);
  return html`<dt>Body</dt><dd>${contents(given)}${description ? html`. ${description}` : none}</dd>`;
};

const answers = (operation: JsonSchema): Html => {
  const all = entries(operation['responses']);
  const own = all
    .filter(([status]) => status.startsWith('2'))
    .map(([status, one]) => {
      const headers = entries(one['headers']).map(([name]) => name);
      const what = one['content'] === undefined ? html`${text(one['description'])}` : contents(one);
      return html`<dd><strong>${status}</strong> ${what}${headers.length > 0 ? `, with ${headers.join(' and ')}` : ''}</dd>`;
    });
  const refused = all.filter(([status]) => /^[45]/.test(status)).map(([status]) => status);
  return html`<dt>Answers</dt>${own}<dd><a href="#refusals">Refusals</a>: ${refused.join(', ')}</dd>`;
};

const section = ({ method, path, about }: Operation): Html => html`
<article id="${text(about['operationId'])}">
<h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${text(about['summary'])}.</p>
<dl><dt>Who</dt><dd>${texts(about['x-who']).join(', ')}</dd>
${parameters(about, 'path')}${parameters(about, 'query')}${parameters(about, 'header')}${body(about)}${answers(about)}</dl>
</article>`;

const refusals = (responses: Json | undefined, paths: readonly Operation[]): Html => {
  const statusOf = (name: string) =>
    paths
      .flatMap(({ about }) => entries(about['responses']))
      .find(([, one]) => one['$ref'] === `#/components/responses/${name}`)?.[0] ?? '';
  const rows = entries(responses).map(
    ([name, one]) => html`<dt><strong>${statusOf(name)}</strong></dt><dd>${withCode(text(one['description']))}</dd>`,
  );
  return html`<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2>
<p>Each is a <a href="#${anchorOf('Problem')}">Problem</a>, sent as <code>application/problem+json</code>.</p><dl>${rows}</dl></section>`;
};

const shapes = (schemas: Json | undefined): Html => {
  const rows = entries(schemas).map(
    ([name, schema]) =>
      html`<article id="${anchorOf(name)}"><h3>${name}</h3>${
        isObject(schema['properties']) ? fieldList(schema) : html`<p>${inWords(schema)}</p>`
      }</article>`,
  );
  return html`<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${rows}</section>`;
};

/**
 * The page, whole.
 * @param style address of its stylesheet.
 */
export const apiPage = (document: ApiDocument, style: string): string => {
  const { info, tags, paths, components } = document as unknown as Record<string, JsonSchema>;
  const operations = entries(paths).flatMap(([path, methods]) =>
    entries(methods).map(([method, about]): Operation => ({ method, path, about })),
  );
  const features = objects(tags as unknown as Json).map((tag) => ({ name: text(tag['name']), about: text(tag['description']) }));
  const links = [...features.map(({ name }) => [idOf(name), name]), ['refusals', 'Refusals'], ['shapes', 'Shapes']];
  const intro = text(info?.['description']).split('\n\n');
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>The API of Kith</title><link rel="stylesheet" href="${style}"></head>
<body><a class="skip" href="#main">Skip to the description</a>
<header><p>Kith ${text(info?.['version'])}</p><h1>The API of Kith</h1></header>
<nav aria-label="Features"><ul>${links.map(([id, name]) => html`<li><a href="#${id ?? ''}">${name ?? ''}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">${intro.map((paragraph) => html`<p>${withCode(paragraph)}</p>`)}
<p><a href="/api/openapi.json">The same as OpenAPI 3.1</a>, for programs.</p>
${features.map(
  ({ name, about }) => html`<section aria-labelledby="${idOf(name)}"><h2 id="${idOf(name)}">${name}</h2><p>${about}</p>
${operations.filter((one) => texts(one.about['tags']).includes(name)).map(section)}</section>`,
)}
${refusals(components?.['responses'], operations)}${shapes(components?.['schemas'])}</main></body></html>`.html;
};
