/**
 * A JSON Schema as a reader would say it: "text, 1 to 120 characters". Pure.
 */
import { type Html, html, joined, none } from './html.ts';
import { isObject, type Json, type JsonSchema, prefix } from './json-schema.ts';

/** Where a shared schema stands on the page. */
export const anchorOf = (name: string): string => `schema-${name}`;

const formats: Readonly<Record<string, string>> = {
  uuid: 'id (a UUID)',
  date: 'date, such as 2026-05-31',
  uri: 'web address',
};

// Numbers that a computer cannot count past are no rule that a reader needs.
const limit = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Math.abs(value) !== Number.MAX_SAFE_INTEGER ? value : undefined;

const range = (low: Json | undefined, high: Json | undefined, unit: string): string => {
  const [from, to] = [limit(low), limit(high)];
  if (from !== undefined && to !== undefined) return `, ${from} to ${to}${unit}`;
  if (from !== undefined && from !== 0) return `, at least ${from}${unit}`;
  return to === undefined ? '' : `, at most ${to}${unit}`;
};

const ofType = (type: string, schema: JsonSchema): Html => {
  if (type === 'null') return html`null`;
  if (type === 'boolean') return html`true or false`;
  if (type === 'integer') return html`whole number${range(schema['minimum'], schema['maximum'], '')}`;
  if (type === 'number') return html`number${range(schema['minimum'], schema['maximum'], '')}`;
  if (type === 'string') {
    const within = schema['contentSchema'];
    if (isObject(within)) return html`${inWords(within)} as text`;
    const format = formats[String(schema['format'] ?? '')];
    return html`${format ?? `text${range(schema['minLength'], schema['maxLength'], ' characters')}`}`;
  }
  if (type === 'array') {
    const size = range(schema['minItems'], schema['maxItems'], '');
    return html`list of ${isObject(schema['items']) ? inWords(schema['items']) : none}${size === '' ? '' : ` (${size.slice(2)})`}`;
  }
  const others = schema['additionalProperties'];
  if (isObject(schema['properties'])) return html`an object with ${fieldList(schema)}`;
  return isObject(others) && Object.keys(others).length > 0 ? html`by name: ${inWords(others)}` : html`object`;
};

const core = (schema: JsonSchema): Html => {
  const { $ref: ref, enum: choices, anyOf, oneOf, type } = schema;
  if (typeof ref === 'string') {
    const name = ref.slice(prefix.length);
    return html`<a href="#${anchorOf(name)}">${name}</a>`;
  }
  if (schema['const'] !== undefined) return html`<code>${JSON.stringify(schema['const'])}</code>`;
  if (Array.isArray(choices))
    return joined(
      choices.map((choice) => html`<code>${String(choice)}</code>`),
      ' or ',
    );
  const either = anyOf ?? oneOf;
  if (Array.isArray(either)) return joined(either.filter(isObject).map(inWords), ' or ');
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
  if (types.length === 0) return html`anything`;
  return joined(
    types.map((one) => ofType(one, schema)),
    ' or ',
  );
};

/** One schema in words; what it refers to becomes a link. */
export const inWords = (schema: JsonSchema): Html => {
  const preset = schema['default'];
  const text = preset === undefined ? '' : JSON.stringify(preset);
  // A long default would drown the line; it is in the document.
  const when =
    preset === undefined ? none : text.length > 40 ? html`; may be left out` : html`; <code>${text}</code> when left out`;
  return html`${core(schema)}${when}`;
};

/** The fields of an object, one a line. */
export const fieldList = (schema: JsonSchema): Html => {
  const { properties, required } = schema;
  const must = new Set(Array.isArray(required) ? required : []);
  const rows = Object.entries(isObject(properties) ? properties : {}).map(([name, field]) => {
    const optional = !must.has(name) && isObject(field) && field['default'] === undefined ? html` (may be left out)` : none;
    return html`<li><code>${name}</code>: ${isObject(field) ? inWords(field) : none}${optional}</li>`;
  });
  return html`<ul>${rows}</ul>`;
};
