/**
 * `npm run backup -- FILE`: everything that is stored into one file, while the service runs or not. Exit code 0 when the
 * file is there and was read back; 2 when the command is wrong or was refused; 1 when anything else went wrong.
 */
import { resolve } from 'node:path';
import { createAuditService } from '../audit/audit-service.ts';
import { logCommand } from '../audit/command-line.ts';
import { writeBackup } from '../backup/backup.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';

const usage = `Writes everything that is stored into one file, which must not exist yet.

  npm run backup -- FILE

It may run while people work. The file holds names, contacts and answers: keep it as you keep the database.
To put it back: npm run restore -- FILE
`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const run = async (words: readonly string[]): Promise<number> => {
  const [file, ...more] = words;
  if (file === '--help') {
    process.stdout.write(usage);
    return 0;
  }
  if (!file || file.startsWith('-') || more.length > 0) {
    say(`Name one file.\n\n${usage}`);
    return 2;
  }
  const config = readConfig();
  const path = resolve(config.typedIn, file);
  const connection = await connect(config, { stage: (what) => say(`${what} …`), join: true });
  const store = connection.openExact();
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort());
  try {
    await logCommand(connection.store, { action: 'backup-written' });
    const { entries, hash: end } = await createAuditService(connection.store).end();
    const { nodes, relationships, bytes, seconds, heldSeconds } = await writeBackup(store, path, stopping.signal).catch(
      async (error: unknown) => {
        await logCommand(connection.store, { action: 'backup-written', outcome: 'refused' }).catch(() => undefined);
        throw error;
      },
    );
    const held = heldSeconds > 0 ? ` Others had to wait ${heldSeconds.toFixed(1)} s with what they wrote.` : '';
    process.stdout.write(
      `${path} holds ${nodes.toLocaleString('en-GB')} things and ${relationships.toLocaleString('en-GB')} connections (${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s), and was read back.${held}\n`,
    );
    process.stdout.write(
      `Keep this line somewhere else; npm run audit:verify tells by it whether the log is still the same:\n--entry ${entries} --hash ${end}\n`,
    );
    return 0;
  } finally {
    await store.close();
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
