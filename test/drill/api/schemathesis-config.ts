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
 * Whoever may make something and not remove it is told that it is not there, as of anything that is not theirs to do: the one
 * check that takes this for something lost is not made of what a role may not call.
 */
const closedTo = (ids: readonly string[]): string =>
  `[[operations]]\ninclude-operation-id = ${list(ids)}\nchecks = { ensure_resource_availability = { enabled = false } }`;

/**
 * Nothing made up can be opened, however well it has the form: these may answer 422 to all of it. What was really sealed is
 * sent by test/http/submissions.test.ts.
 */
const sealedIn = (ids: readonly string[]): string =>
  `[[operations]]\ninclude-operation-id = ${list(ids)}\nchecks = { positive_data_acceptance = { expected-statuses = ["2xx", "401", "403", "404", "409", "422", "5xx"] } }`;

/**
 * The text of a schemathesis.toml.
 * @param signedIn whether there is a session: then it goes with every request, and `ignored_auth` tries each address
 * again without it and with one made up. Otherwise sessions are made up throughout.
 * @param closed ids of the operations that the caller's role may not call.
 * @param sealed ids of those it may call that take something sealed.
 */
export const configText = (given: GivenIds, signedIn: boolean, closed: readonly string[], sealed: readonly string[]): string =>
  [
    'continue-on-failure = true',
    // What the description asks of every program with a session.
    'headers = { "Sec-Fetch-Site" = "same-origin" }',
    // Named on the command line, all would be made even where one of them is taken out below.
    '[checks]\nenabled = true',
    '[generation]\nwith-security-parameters = true\ndatabase = "none"',
    ...(signedIn ? [`[auth.openapi.session]\napi_key = "\${${sessionVariable}}"`] : []),
    ...dictionaries(given),
    ...(closed.length > 0 ? [closedTo(closed)] : []),
    ...(sealed.length > 0 ? [sealedIn(sealed)] : []),
    '',
  ].join('\n');
