/**
 * `npm run import`: a wave from files into the database of the running service, or into the embedded one. Standard
 * output holds nothing but the report. Exit code 0 when it was done, also with refused rows; 2 when the command, the
 * mapping or a whole file is wrong; 1 when anything else went wrong.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { firstAccountCommand, hasAccounts } from '../accounts/first-account.ts';
import { commandLine } from '../accounts/may-reset.ts';
import { logCommand } from '../audit/command-line.ts';
import { type CommunityService, createCommunityService } from '../communities/community-service.ts';
import { readConfig } from '../config.ts';
import { CommunityId } from '../contract/ids.ts';
import type { ImportReport } from '../contract/imports.ts';
import { DomainError, SetupError } from '../errors.ts';
import { type ImportArguments, readArguments, usage } from '../imports/arguments.ts';
import { findMapping } from '../imports/find-mapping.ts';
import { createImportRecord, saveHeaders } from '../imports/import-record.ts';
import { refusedCsv } from '../imports/refused-csv.ts';
import { checkRefusedTarget } from '../imports/refused-target.ts';
import { reportInWords } from '../imports/report-in-words.ts';
import { type Headers, type ImportFiles, importWave, readHeaders, refuseMendedReplace } from '../imports/wave-import.ts';
import { connect } from '../neo4j/connect.ts';
import type { Store } from '../neo4j/store.ts';

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

const findPlace = async (communities: CommunityService, given: ImportArguments) => {
  const known = await communities.findByName(given.community);
  if (!known) say(`There is no community "${given.community}" yet: making it.`);
  const fresh = { description: '', population: null, timezone: 'Europe/London' };
  const community = known ?? (await communities.create({ id: CommunityId.parse(randomUUID()), name: given.community, ...fresh }));
  const knownWave = await communities.findWave(community.id, given.wave);
  if (!knownWave) say(`There is no wave "${given.wave}" yet: making it.`);
  const wave = await communities.saveWave(community.id, {
    name: given.wave,
    startsOn: given.date,
    endsOn: null,
    population: given.population,
  });
  return { communityId: community.id, waveId: wave.id };
};

/** Says how far the work is, about once a second. */
const createProgress = () => {
  let saidAt = 0;
  return (stage: string, done: number, total: number): void => {
    if (Date.now() - saidAt < 1_000) return;
    saidAt = Date.now();
    say(`${stage}: ${done.toLocaleString('en-GB')} of about ${total.toLocaleString('en-GB')} rows stored`);
  };
};

const writeRefused = async (
  store: Store,
  given: { readonly path: string; readonly communityId: string; readonly importId: string; readonly headers: Headers['headers'] },
  report: ImportReport,
): Promise<void> => {
  const roles = (['ties', 'people', 'others'] as const).filter((role) => report.files[role].refused > 0);
  for (const [index, role] of roles.entries()) {
    const { dir, name, ext } = parsePath(given.path);
    const path = index === 0 ? given.path : join(dir, `${name}-${role}${ext}`);
    const { communityId, importId, headers } = given;
    const text = refusedCsv(store, { communityId, importId, role, header: headers[role] ?? [] });
    await pipeline(text, createWriteStream(path, { mode: 0o600 })).catch((error: NodeJS.ErrnoException) => {
      if (error.syscall === undefined) throw error;
      throw new SetupError(`The import is done, but refused rows could not be written to ${path} (${error.code}).`);
    });
    say(`Refused rows of ${role} are in ${path}: mend them and import that file as --${role}.`);
  }
};

const run = async (words: readonly string[]): Promise<number> => {
  const config = readConfig();
  const given = readArguments(words, config.typedIn);
  if (given === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const mapping = await findMapping(given.mapping, config.typedIn);
  const files: ImportFiles = Object.fromEntries(given.files.map(({ role, name, path }) => [role, { name, path }]));
  // Before the database is started: what can be said at once is.
  const { headers, mended } = await readHeaders(files, mapping);
  refuseMendedReplace(mended, given.options);
  if (given.refused) await checkRefusedTarget(given.refused);
  const connection = await connect(config, { stage: (what) => say(`${what} …`), join: true });
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  try {
    const { store } = connection;
    const communities = createCommunityService(store);
    const place = await findPlace(communities, given);
    const context = { importId: randomUUID(), ...place, mapping, options: given.options, by: commandLine };
    await logCommand(store, { action: 'wave-imported', communityIds: [place.communityId], subject: context.importId });
    await createImportRecord(store, context, given);
    await saveHeaders(store, context, headers, files);
    const report = await importWave({
      store,
      communities,
      context,
      files,
      onProgress: createProgress(),
      signal: stopping.signal,
    });
    if (!report) {
      say('Stopped. What was stored stays; the same command goes on where this one was.');
      return 1;
    }
    process.stdout.write(
      given.json ? `${JSON.stringify(report, null, 2)}\n` : reportInWords(report, { isMended: mended.length > 0 }),
    );
    if (given.refused) await writeRefused(store, { path: given.refused, ...context, headers }, report);
    else if (report.refusedRows > 0) say('To mend refused rows, run this again with --refused FILE.csv.');
    if (!(await hasAccounts(store))) {
      say(`Nobody has an account yet, and only somebody with one sees what was imported: ${firstAccountCommand}`);
    }
    return 0;
  } finally {
    await connection.close();
  }
};

/** Says what happened and returns the exit code for it. */
const explain = (error: unknown): number => {
  const isKnown = error instanceof DomainError || error instanceof SetupError;
  say(
    isKnown
      ? error.message
      : `This should not have happened; please report it:\n${error instanceof Error ? error.stack : String(error)}`,
  );
  return error instanceof DomainError && error.kind === 'invalid' ? 2 : 1;
};

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = explain(error);
  },
);
