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

/** Variable of the environment that holds the secret of the session; not in the file, which is kept with what was found. */
export const sessionVariable = 'KITH_DRILL_SESSION';

/**
 * The text of a schemathesis.toml.
 * @param signedIn whether there is a session: then it goes with every request, and `ignored_auth` tries each address
 * again without it and with one made up. Otherwise sessions are made up throughout.
 */
export const configText = (given: GivenIds, signedIn: boolean): string =>
  [
    'continue-on-failure = true',
    // What the description asks of every program with a session.
    'headers = { "Sec-Fetch-Site" = "same-origin" }',
    '[generation]\nwith-security-parameters = true\ndatabase = "none"',
    ...(signedIn ? [`[auth.openapi.session]\napi_key = "\${${sessionVariable}}"`] : []),
    ...dictionaries(given),
    '',
  ].join('\n');
