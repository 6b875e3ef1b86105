/**
 * What schemathesis is told beside the API's own description.
 */
import type { GivenIds } from './given-data.ts';

const list = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;

// Mostly what is there, and now and then any id: both must be answered well.
const bound = (name: string) => `{ dictionary = "${name}", probability = 0.95 }`;

const dictionaries = ({ entries, ...others }: GivenIds): string[] => [
  ...Object.entries({ ...others, ...entries }).map(([name, ids]) => `[dictionaries.${name}]\nvalues = ${list(ids)}`),
  '[parameters]',
  ...Object.keys(others).map((name) => `"path.${name}" = ${bound(name)}`),
  ...Object.keys(entries).map(
    (name) => `[[operations]]\ninclude-path-regex = "/${name}/"\nparameters = { "path.id" = ${bound(name)} }`,
  ),
];

/**
 * The text of a schemathesis.toml.
 * @param signedIn whether the service asks for a session.
 */
export const configText = (given: GivenIds | undefined, signedIn: boolean): string =>
  [
    'continue-on-failure = true',
    `[generation]\nwith-security-parameters = ${signedIn}\ndatabase = "none"`,
    ...(given ? dictionaries(given) : []),
    '',
  ].join('\n');
