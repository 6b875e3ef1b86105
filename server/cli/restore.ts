/**
 * `npm run restore -- FILE [--replace]`: puts a backup back. Exit code 0 when all of it is there and holds; 2 when the
 * command or the file was refused and nothing was touched; 1 when anything else went wrong.
 */
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAuditService } from '../audit/audit-service.ts';
import { logCommand } from '../audit/command-line.ts';
import { noteEnd } from '../audit/noted-end.ts';
import { joinErasures, keepErasures, readErasures } from '../backup/erasures.ts';
import { type RestoreReport, restoreArchive } from '../backup/restore.ts';
import { verifyArchive } from '../backup/verify-archive.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';
import { stillServes } from '../neo4j/embedded/start.ts';
import { readMigrations } from '../neo4j/migrate.ts';
import { openDataFolder } from '../process/data-folder.ts';

const usage = `Puts a backup back into an empty database.

  npm run restore -- FILE [--replace]

  --replace   throw away what is in the database now

Stop Kith first. The file is read to its end before anything is touched.
`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

type Words = { readonly file: string; readonly mayReplace: boolean };

const readWords = (words: readonly string[]): Words | 'help' => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { replace: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (values.help) return 'help';
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file, mayReplace: values.replace };
  } catch {
    // Said below, in our words.
  }
  throw new DomainError('invalid', `Name one file.\n\n${usage}`);
};

const createProgress = () => {
  let saidAt = Date.now();
  return ({ nodes, relationships }: { readonly nodes: number; readonly relationships: number }): void => {
    if (Date.now() - saidAt < 5_000) return;
    saidAt = Date.now();
    say(`  ${nodes.toLocaleString('en-GB')} things and ${relationships.toLocaleString('en-GB')} connections so far`);
  };
};

/** Names are shown to whoever holds the backup, which is full of them. */
const sayWhatWasWithdrawn = ({ sessions, links, erased, takenBack, roles }: RestoreReport): void => {
  say(`Everybody has to sign in again (${sessions} sessions ended), and links that were not used yet are gone (${links}).`);
  if (erased > 0) say(`${erased} people whose names were erased since the backup was written were erased again.`);
  if (takenBack > 0) say(`${takenBack} interviews that were taken back since the backup was written were taken out again.`);
  if (roles.length === 0) return;
  say('These people may come in, as when the backup was written. Take away what somebody has lost since:');
  for (const { community, name, email, roles: held, disabled } of roles) {
    say(`  ${community || 'All of Kith'}: ${name} <${email}>, ${held.join(', ')}${disabled ? ' (kept out)' : ''}`);
  }
};

const explain = (report: RestoreReport, at: string): number => {
  const { nodes, relationships, communities, migrated, broken } = report;
  const where = `${communities} ${communities === 1 ? 'community' : 'communities'}`;
  const steps = migrated > 0 ? ` It was written by an older version and brought up by ${migrated} steps.` : '';
  process.stdout.write(
    `Put back: ${nodes.toLocaleString('en-GB')} things and ${relationships.toLocaleString('en-GB')} connections in ${where}, as they were at ${at}.${steps}\n`,
  );
  sayWhatWasWithdrawn(report);
  if (broken.length === 0) return 0;
  say('Everything that was stored is there, but it was not whole when the backup was written:');
  for (const sentence of broken) say(`  ${sentence}`);
  return 1;
};

const run = async (args: readonly string[]): Promise<number> => {
  const words = readWords(args);
  if (words === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const config = readConfig();
  const path = resolve(config.typedIn, words.file);
  const others = joinErasures(
    await readErasures(dirname(path)),
    ...(config.backups ? [await readErasures(config.backups.folder)] : []),
  );
  const archive = await verifyArchive(path, await readMigrations());
  if (!config.ownDatabase) {
    const folder = await openDataFolder(config.dataFolder);
    const running = await folder.readRun();
    if (running && (await stillServes(running))) {
      throw new DomainError(
        'conflict',
        `Kith is running on ${folder.path}. Nothing was changed. Stop it first (Ctrl-C in its window), then run this again.`,
      );
    }
  }
  const connection = await connect(config, { stage: (what) => say(`${what} …`), join: false, restoring: true });
  const exact = connection.openExact();
  const audit = createAuditService(connection.store);
  try {
    // What is about to be thrown away may be no store of ours at all.
    const before = await audit.end().catch(() => undefined);
    const report = await restoreArchive({ ...connection, exact }, path, archive, {
      mayReplace: words.mayReplace,
      stage: (what) => say(`${what} …`),
      onProgress: createProgress(),
      keepErased: async (stored) => {
        await keepErasures(joinErasures(stored, others), [connection.folder.path]);
        return joinErasures(others, await readErasures(connection.folder.path));
      },
    });
    const replaced = before && before.entries > 0 ? `The log before ended with entry ${before.entries}: ${before.hash}` : '';
    await logCommand(connection.store, { action: 'backup-restored', reason: replaced });
    await noteEnd(connection.folder.path, config.ownDatabase?.uri ?? 'embedded', await audit.end());
    if (replaced) process.stdout.write(`${replaced}\n`);
    return explain(report, archive.header.at);
  } finally {
    await exact.close();
    await connection.close();
  }
};

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isKnown = error instanceof DomainError || error instanceof SetupError;
    say(
      isKnown
        ? error.message
        : `This should not have happened; please report it:\n${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = error instanceof DomainError && (error.kind === 'conflict' || error.kind === 'invalid') ? 2 : 1;
  },
);
